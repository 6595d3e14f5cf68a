package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

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
	 * From today on, day by day.
	 * @param today the day
	 * @param turns days after it on which that may turn, rising
	 * @param compliance how the station stands on a day
	 * @return spans without a gap, neighbours of different compliance
	 */
	static List<Span> byDays(LocalDate today, SortedSet<LocalDate> turns, Function<LocalDate, Compliance> compliance) {
		List<Span> spans = new ArrayList<>();
		LocalDate from = today;
		Compliance now = compliance.apply(today);
		for (LocalDate turn : turns) {
			Compliance then = compliance.apply(turn);
			if (then != now) {
				spans.add(new Span(from, turn, now));
				from = turn;
				now = then;
			}
		}
		spans.add(new Span(from, OPEN, now));
		return spans;
	}

}
