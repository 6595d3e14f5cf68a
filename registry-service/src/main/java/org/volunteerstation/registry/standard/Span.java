package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;

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
	 * From today on, compliant on the days on which everything is there.
	 * @param today the day
	 * @param turns days after it on which that may turn, rising
	 * @param complies whether everything is there on a day
	 * @return spans without a gap, neighbours of different compliance
	 */
	static List<Span> byDays(LocalDate today, SortedSet<LocalDate> turns, Predicate<LocalDate> complies) {
		List<Span> spans = new ArrayList<>();
		LocalDate from = today;
		Compliance now = on(today, complies);
		for (LocalDate turn : turns) {
			Compliance then = on(turn, complies);
			if (then != now) {
				spans.add(new Span(from, turn, now));
				from = turn;
				now = then;
			}
		}
		spans.add(new Span(from, OPEN, now));
		return spans;
	}

	private static Compliance on(LocalDate day, Predicate<LocalDate> complies) {
		return complies.test(day) ? Compliance.COMPLIANT : Compliance.NON_COMPLIANT;
	}

}
