package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChangeOrderTests {

	private static final Clock CLOCK = Clock.systemUTC();

	@Test
	void aStepOfAnEditionIsTakenBackByAnotherOfficialOfTheProvince() {
		ChangeOrder order = edition().applied(CLOCK);

		for (Author other : List.of(author("first", "51"), author("second", "5101"), author("second", "510104"))) {
			assertThatThrownBy(() -> order.step(ChangeState.UNDONE, other, null, CLOCK))
				.isInstanceOf(ChangeRefusal.NotTheApprover.class);
		}
		ChangeOrder undone = order.step(ChangeState.UNDONE, author("second", "51"), "误并", CLOCK);
		assertThat(undone.state()).isEqualTo(ChangeState.UNDONE);
		assertThat(undone.decidedBy()).isEqualTo("second");
		assertThat(undone.remark()).isEqualTo("误并");
	}

	@Test
	void aStepOfAnEditionTakesNoOtherStep() {
		for (ChangeState to : EnumSet.complementOf(EnumSet.of(ChangeState.UNDONE))) {
			assertThatThrownBy(() -> edition().step(to, author("second", "51"), null, CLOCK))
				.isInstanceOf(ChangeRefusal.StepIllegal.class);
		}
		assertThatThrownBy(() -> edition().step(ChangeState.UNDONE, author("second", "51"), null, CLOCK))
			.as("not applied yet")
			.isInstanceOf(ChangeRefusal.StepIllegal.class);
	}

	private static ChangeOrder edition() {
		return ChangeOrder.ofEdition("o", new Rearrangement(RegionCode.of("510104"), LocalDate.of(2022, 10, 31),
				"edition", "first", "second", List.of(), Map.of()), CLOCK);
	}

	private static Author author(String subject, String region) {
		return new Author(subject, RegionScope.of(region));
	}

}
