package org.volunteerstation.platform.core;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SliceTests {

	@Test
	void cutsTheRowThatTellsOfANextPage() {
		Slice<String> slice = Slice.cut(List.of("a", "b", "c"), new SliceQuery(null, 2), (row) -> row);

		assertThat(slice.items()).containsExactly("a", "b");
		assertThat(slice.next()).isEqualTo("b");
	}

	@Test
	void hasNoNextOnTheLastPage() {
		Slice<Integer> slice = Slice.cut(List.of("a", "b"), new SliceQuery("0", 2), (row) -> row).map(String::length);

		assertThat(slice.items()).containsExactly(1, 1);
		assertThat(slice.next()).isNull();
	}

	@Test
	void limitsThePage() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SliceQuery(null, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new SliceQuery(null, 201));
	}

	@Test
	void identifiersSortByTime() {
		String early = IdGenerator.uuidV7(Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC)).next();
		String late = IdGenerator.uuidV7(Clock.systemUTC()).next();

		assertThat(early).isLessThan(late);
		assertThat(UUID.fromString(late).version()).isEqualTo(7);
		assertThat(UUID.fromString(late).variant()).isEqualTo(2);
	}

}
