package org.volunteerstation.analytics.stream;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.analytics.indicator.Figures;

/**
 * What a community is told of one aggregate.
 *
 * @param id the aggregate
 * @param sequence counts the aggregate's events
 * @param kept what was told of the months before this one stays
 * @param steps what it counts from then on
 * @param refresh whether the community's rows shall be sent again, changed or not
 * @param at when that happened
 */
record Told(String id, long sequence, YearMonth kept, List<Step> steps, boolean refresh, @Nullable Instant at) {

	/** Before all months: nothing that was told stays. */
	static final YearMonth NOTHING = YearMonth.of(1, 1);

	/** Stock: it stays from the month on, and what it was before stays known. */
	static Told stock(SourceEvent event, List<Step> steps) {
		return new Told(event.id(), event.sequence(), event.month(), steps, false, event.at());
	}

	/** Something that belongs to one month alone, whatever was told before. */
	static Told once(SourceEvent event, YearMonth month, Figures figures) {
		return new Told(event.id(), event.sequence(), NOTHING,
				List.of(new Step(month, figures), new Step(month.plusMonths(1), Figures.NONE)), false, event.at());
	}

	/** Whether it belongs to one month alone, and that has ended. */
	boolean isOfMonthBefore(YearMonth month) {
		return this.kept.equals(NOTHING) && !this.steps.isEmpty() && this.steps.getFirst().from().isBefore(month);
	}

	/** The same aggregate has left the community. */
	Told gone() {
		List<Step> left = this.kept.equals(NOTHING) ? List.of() : List.of(new Step(this.kept, Figures.NONE));
		return new Told(this.id, this.sequence, this.kept, left, false, this.at);
	}

	/** Asks for the rows again. */
	static Told refresh(SourceEvent event) {
		return new Told(event.id(), 0, event.month(), List.of(), true, null);
	}

}
