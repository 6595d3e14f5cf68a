package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.Author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EditionDraftTests {

	private static final Clock CLOCK = Clock.systemUTC();

	private static final Author FIRST = new Author("first", RegionScope.of("51"));

	private static final Author SECOND = new Author("second", RegionScope.of("51"));

	@Test
	void isApprovedByAnotherThanSubmittedIt() {
		EditionDraft submitted = opened().step(EditionState.SUBMITTED, FIRST, null, CLOCK);

		assertThatThrownBy(() -> submitted.step(EditionState.APPROVED, FIRST, null, CLOCK))
			.isInstanceOf(EditionRefusal.SecondOfficial.class);
		EditionDraft approved = submitted.step(EditionState.APPROVED, SECOND, "好", CLOCK);
		assertThat(approved.signatures()).isEqualTo(new EditionDraft.Signatures("drafter", "first", "second"));
		assertThat(approved.applied(CLOCK).state()).isEqualTo(EditionState.APPLIED);
	}

	@Test
	void isTheProvincesToStep() {
		assertThatThrownBy(
				() -> opened().step(EditionState.SUBMITTED, new Author("a", RegionScope.of("5101")), null, CLOCK))
			.isInstanceOf(EditionRefusal.ProvinceOnly.class);
	}

	@ParameterizedTest
	@EnumSource(EditionState.class)
	void takesNoOtherStep(EditionState to) {
		for (EditionState from : EditionState.values()) {
			boolean asked = from.next().contains(to) && to != EditionState.APPLIED;
			EditionDraft edition = new EditionDraft("e", RegionCode.of("51"), LocalDate.of(2022, 10, 31), from, 1, 1,
					new EditionDraft.Signatures("drafter", "first", null), null, 1, CLOCK.instant());
			if (asked) {
				assertThat(edition.step(to, SECOND, null, CLOCK).state()).isEqualTo(to);
			}
			else {
				assertThatThrownBy(() -> edition.step(to, SECOND, null, CLOCK))
					.isInstanceOf(EditionRefusal.StepIllegal.class);
			}
		}
		assertThat(EditionState.APPLIED.next()).isEqualTo(Set.of());
	}

	private static EditionDraft opened() {
		return EditionDraft.opened("e", RegionCode.of("51"), LocalDate.of(2022, 10, 31), 10, 8, "drafter", CLOCK);
	}

}
