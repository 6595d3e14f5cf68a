package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.volunteerstation.registry.station.StationId;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts on which day. */
class GroundsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static final StationId STATION = new StationId("00000000-0000-7000-8000-000000000001");

	private static final Checklist.Item REGULAR = item(Checklist.Derivation.PROJECTS,
			new Tally(2, 0, true, Set.of("PROPOSED")));

	private static final Checklist.Item ANY = item(Checklist.Derivation.PROJECTS,
			new Tally(1, 0, false, Set.of("PROPOSED")));

	private static final Checklist.Item HELD = item(Checklist.Derivation.ACTIVITIES,
			new Tally(6, 90, false, Set.of("PLANNED")));

	@Test
	void projectsCountInTheStatesOfTheEdition() {
		Grounds grounds = new Grounds(List.of(),
				List.of(project("PROPOSED", true), project("PROPOSED", false), project("ENDED", true)));

		assertThat(grounds.count(REGULAR, TODAY)).isEqualTo(1);
		assertThat(grounds.count(ANY, TODAY)).isEqualTo(2);
		assertThat(grounds.count(HELD, TODAY)).isZero();
	}

	@Test
	void anActivityCountsFromTheDayAfterItForAsLongAsTheItemLooksBack() {
		Grounds grounds = new Grounds(List.of(), List.of(activity(0), activity(-1), activity(-90), activity(-91)));

		assertThat(grounds.count(HELD, TODAY)).isEqualTo(2);
		assertThat(grounds.count(HELD, TODAY.plusDays(1))).isEqualTo(2);
		assertThat(grounds.count(HELD, TODAY.plusDays(90))).isEqualTo(1);
		assertThat(grounds.count(HELD, TODAY.plusDays(91))).isZero();
		assertThat(grounds.count(ANY, TODAY)).isZero();
	}

	@Test
	void turnsOnEachDayOnWhichSomethingBeginsOrEndsToCount() {
		Grounds grounds = new Grounds(List.of(), List.of(activity(0), activity(-90), activity(-91), activity(5)));

		assertThat(grounds.turns(new Checklist(2, List.of(HELD)), TODAY)).containsExactly(TODAY.plusDays(1),
				TODAY.plusDays(6), TODAY.plusDays(91), TODAY.plusDays(96));
	}

	@Test
	void anActivityWithoutAnEndOfTimeTurnsNothing() {
		Offering never = offering(Offering.Kind.ACTIVITY, "PLANNED", false, Span.OPEN);

		assertThat(new Grounds(List.of(), List.of(never)).turns(new Checklist(2, List.of(HELD)), TODAY)).isEmpty();
	}

	private static Checklist.Item item(Checklist.Derivation derivation, Tally tally) {
		return new Checklist.Item("ITEM", "six-haves", "有项目", "Projects", 7,
				new Checklist.Basis(derivation, null, tally), null);
	}

	private static Offering project(String state, boolean regular) {
		return offering(Offering.Kind.PROJECT, state, regular, null);
	}

	private static Offering activity(int day) {
		return offering(Offering.Kind.ACTIVITY, "PLANNED", false, TODAY.plusDays(day));
	}

	private static Offering offering(Offering.Kind kind, String state, boolean regular, @Nullable LocalDate ended) {
		return new Offering(kind, "o", STATION, state, regular, ended, 1);
	}

}
