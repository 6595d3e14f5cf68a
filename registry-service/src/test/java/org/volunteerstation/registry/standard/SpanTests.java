package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.volunteerstation.registry.manager.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerstation.registry.station.Compliance.COMPLIANT;
import static org.volunteerstation.registry.station.Compliance.NON_COMPLIANT;

class SpanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	@Test
	void withoutATermNothingComplies() {
		assertThat(byTerms(List.of())).containsExactly(new Span(TODAY, Span.OPEN, NON_COMPLIANT));
	}

	@Test
	void aTermThatEndedYesterdayCountsNoMore() {
		assertThat(byTerms(List.of(term(-300, -1)))).containsExactly(new Span(TODAY, Span.OPEN, NON_COMPLIANT));
	}

	@Test
	void theLastDayOfATermStillCounts() {
		assertThat(byTerms(List.of(term(-300, 0)))).containsExactly(new Span(TODAY, TODAY.plusDays(1), COMPLIANT),
				new Span(TODAY.plusDays(1), Span.OPEN, NON_COMPLIANT));
	}

	@Test
	void termsThatMeetAreOneSpanAndAGapIsAnother() {
		assertThat(byTerms(List.of(term(-1, 10), term(11, 20), term(31, null)))).containsExactly(
				new Span(TODAY, TODAY.plusDays(21), COMPLIANT),
				new Span(TODAY.plusDays(21), TODAY.plusDays(31), NON_COMPLIANT),
				new Span(TODAY.plusDays(31), Span.OPEN, COMPLIANT));
	}

	private static List<Span> byTerms(List<Term> terms) {
		Grounds grounds = new Grounds(terms, List.of());
		return Span.byDays(TODAY, grounds.turns(new Checklist(1, List.of()), TODAY),
				(day) -> (grounds.managers(day) > 0) ? COMPLIANT : NON_COMPLIANT);
	}

	private static Term term(int from, @Nullable Integer to) {
		return new Term(TODAY.plusDays(from), (to != null) ? TODAY.plusDays(to) : null);
	}

}
