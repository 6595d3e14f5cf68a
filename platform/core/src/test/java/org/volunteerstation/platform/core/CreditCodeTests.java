package org.volunteerstation.platform.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CreditCodeTests {

	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y43", "91512081MA62K0260E", " 91350100m000100y43 " })
	void knowsRightCodes(String text) {
		assertThat(CreditCode.parse(text)).hasValueSatisfying((code) -> assertThat(code.isChecked()).isTrue());
	}

	/** The second was issued in fact. */
	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y42", "91350211M0000XUF46" })
	void takesCodesToBeReviewed(String text) {
		assertThat(CreditCode.parse(text)).hasValueSatisfying((code) -> assertThat(code.isChecked()).isFalse());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "91350100M000100Y4Z",
			"91350100M0001-0Y43", "９1350100M000100Y43" })
	void refusesWhatHasNotTheForm(String text) {
		assertThat(CreditCode.parse(text)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(text));
	}

	@Test
	void completesACode() {
		assertThat(CreditCode.complete("91350100M000100Y4").value()).isEqualTo("91350100M000100Y43");
		assertThat(CreditCode.complete("91512081MA62K0260").value()).isEqualTo("91512081MA62K0260E");
	}

}
