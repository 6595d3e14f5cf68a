package org.volunteerstation.registry.plan;

import java.time.LocalDate;

/**
 * The top of a plan as someone asks for it.
 *
 * @param year the year
 * @param percent share of the communities without a station, 1 to 100
 * @param minimum communities at least, 0 for none
 * @param baseOn the day on which they are counted, not in the future
 * @param dueOn the last day, within the year
 */
public record PlanDraft(int year, int percent, int minimum, LocalDate baseOn, LocalDate dueOn) {

	private static final int ALL = 100;

	void check(LocalDate today) {
		if (this.year < Target.FIRST_YEAR || this.year > Target.LAST_YEAR) {
			throw new PlanRefusal.FigureInvalid("plan-year-invalid", "/year", Target.FIRST_YEAR, Target.LAST_YEAR);
		}
		if (this.percent < 1 || this.percent > ALL) {
			throw new PlanRefusal.FigureInvalid("plan-percent-invalid", "/percent");
		}
		if (this.minimum < 0 || this.minimum > Target.MAX) {
			throw new PlanRefusal.FigureInvalid("plan-figure-invalid", "/minimum", Target.MAX);
		}
		if (this.baseOn.isAfter(today)) {
			throw new PlanRefusal.FigureInvalid("date-in-future", "/baseOn", this.baseOn);
		}
		checkDue(this.year, this.dueOn);
	}

	static void checkDue(int year, LocalDate dueOn) {
		if (dueOn.getYear() != year) {
			throw new PlanRefusal.FigureInvalid("plan-due-invalid", "/dueOn", Integer.toString(year));
		}
	}

}
