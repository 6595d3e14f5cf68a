package org.volunteerstation.analytics.stream;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.volunteerstation.analytics.indicator.Figures;

/**
 * What one aggregate counts in a community, month by month: absolute, so that it can be
 * told any number of times.
 *
 * @param sequence the aggregate's last event
 * @param steps what it counts, the oldest first; before the first nothing
 */
record Share(long sequence, List<Step> steps) {

	/** Of an aggregate that was never told of. */
	static final Share EMPTY = new Share(0, List.of());

	/** The share after something was told. */
	Share after(Told told) {
		List<Step> next = new ArrayList<>();
		Stream.concat(this.steps.stream().filter((step) -> step.from().isBefore(told.kept())), told.steps().stream())
			.forEach((step) -> {
				Figures before = next.isEmpty() ? Figures.NONE : next.getLast().figures();
				if (!before.equals(step.figures())) {
					next.add(step);
				}
			});
		return new Share(told.sequence(), List.copyOf(next));
	}

	/** What it counts in a month. */
	Figures in(YearMonth month) {
		Figures figures = Figures.NONE;
		for (Step step : this.steps) {
			if (step.from().isAfter(month)) {
				break;
			}
			figures = step.figures();
		}
		return figures;
	}

	/** The first month in which both count differently. */
	Optional<YearMonth> firstDifference(Share other) {
		return Stream.concat(this.steps.stream(), other.steps.stream())
			.map(Step::from)
			.sorted()
			.filter((month) -> !in(month).equals(other.in(month)))
			.findFirst();
	}

}
