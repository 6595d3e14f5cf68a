package org.volunteerstation.platform.service.db;

import com.baomidou.mybatisplus.core.exceptions.MybatisPlusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each time, however often it was asked before. */
class WholeTableGuardTests {

	private final WholeTableGuard guard = new WholeTableGuard();

	@ParameterizedTest
	@ValueSource(
			strings = { "UPDATE station SET version = ?", "DELETE FROM station", "DELETE FROM station WHERE 1 = 1" })
	void refusesWhatChangesAWholeTable(String sql) {
		for (int time = 0; time < 3; time++) {
			assertThatExceptionOfType(MybatisPlusException.class)
				.isThrownBy(() -> this.guard.parserMulti(sql, "no argument"));
		}
	}

	@Test
	void letsPassWhatNamesItsRows() {
		for (int time = 0; time < 3; time++) {
			assertThatCode(() -> this.guard.parserMulti("UPDATE station SET version = ? WHERE id = ?", "no argument"))
				.doesNotThrowAnyException();
		}
	}

}
