package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.volunteerstation.registry.manager.Term;
import org.volunteerstation.registry.station.Compliance;

/**
 * Days in a row of one compliance.
 *
 * @param from the first day
 * @param until the first day on which it is no longer so
 * @param compliance how the station stands
 */
public record Span(LocalDate from, LocalDate until, Compliance compliance) {

	/** Without an end. */
	public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

	/**
	 * From today on, the same all the time.
	 * @param today the day
	 * @param compliance how the station stands
	 * @return one span
	 */
	static List<Span> always(LocalDate today, Compliance compliance) {
		return List.of(new Span(today, OPEN, compliance));
	}

	/**
	 * From today on, compliant while somebody's term holds.
	 * @param today the day
	 * @param terms the terms of office
	 * @return spans without a gap, neighbours of different compliance
	 */
	static List<Span> byTerms(LocalDate today, List<Term> terms) {
		SortedSet<LocalDate> turns = new TreeSet<>();
		for (Term term : terms) {
			turns.add(term.from());
			if (term.to() != null) {
				turns.add(term.to().plusDays(1));
			}
		}
		List<Span> spans = new ArrayList<>();
		LocalDate from = today;
		Compliance now = on(today, terms);
		for (LocalDate turn : turns.tailSet(today.plusDays(1))) {
			Compliance then = on(turn, terms);
			if (then != now) {
				spans.add(new Span(from, turn, now));
				from = turn;
				now = then;
			}
		}
		spans.add(new Span(from, OPEN, now));
		return spans;
	}

	private static Compliance on(LocalDate day, List<Term> terms) {
		return terms.stream().anyMatch((term) -> term.covers(day)) ? Compliance.COMPLIANT : Compliance.NON_COMPLIANT;
	}

}
