package org.volunteerstation.analytics.recount;

import java.util.function.ToIntFunction;

import org.volunteerstation.analytics.indicator.Figures;

/** What is compared. */
public enum Indicator {

	/** Whether the community exists. */
	COMMUNITIES("communities", Figures::communities),

	/** Stations not withdrawn. */
	STATIONS("stations", Figures::stations),

	/** Points not withdrawn. */
	POINTS("points", Figures::points),

	/** Stations in a covering state. */
	COVERING("covering", Figures::covering),

	/** Projects. */
	PROJECTS("projects", Figures::projects),

	/** Regular projects. */
	REGULAR_PROJECTS("regularProjects", Figures::regularProjects),

	/** Activities that start in the month. */
	ACTIVITIES("activities", Figures::activities),

	/** Stations that comply with the standard. */
	COMPLIANT("compliant", Figures::compliant),

	/** Stations that were assessed and do not comply. */
	NON_COMPLIANT("nonCompliant", Figures::nonCompliant),

	/** Stations plaqued in the year, withdrawn ones included. */
	PLAQUED_IN_YEAR("plaquedInYear", Figures::plaquedInYear),

	/** Stations plaqued before the year, withdrawn ones included. */
	PLAQUED_BEFORE("plaquedBefore", Figures::plaquedBefore);

	private final String label;

	private final ToIntFunction<Figures> value;

	Indicator(String label, ToIntFunction<Figures> value) {
		this.label = label;
		this.value = value;
	}

	/**
	 * Name in events and answers.
	 * @return for example {@code regularProjects}
	 */
	public String label() {
		return this.label;
	}

	int of(Figures figures) {
		return this.value.applyAsInt(figures);
	}

}
