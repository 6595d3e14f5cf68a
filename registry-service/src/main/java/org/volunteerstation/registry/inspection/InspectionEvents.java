package org.volunteerstation.registry.inspection;

import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;

/** Where inspections tell what happened, in the transaction in which it happened. */
public interface InspectionEvents {

	/**
	 * A plan took a step; the audit trail alone is told.
	 * @param action what happened, for example {@code inspection.open}
	 * @param plan the plan
	 */
	void planned(String action, InspectionPlan plan);

	/**
	 * A visit took a step.
	 * @param step which
	 * @param visit its new state
	 */
	void visited(Step step, Visit visit);

	/**
	 * An order has taken visits to another region, and perhaps to another office; the
	 * order is in the audit trail.
	 * @param visits their new state, as they are told
	 */
	void moved(List<Visit> visits);

	/**
	 * An order has closed plans; the audit trail alone is told.
	 * @param plans their offices by plan
	 */
	void ended(Map<String, RegionCode> plans);

	/**
	 * Plans that an order had closed are open again, as it was taken back; the audit
	 * trail alone is told.
	 * @param plans their offices by plan
	 */
	void reopened(Map<String, RegionCode> plans);

	/** What happened to a visit. */
	enum Step {

		/** Somebody was there, or mended the report. */
		VISITED,

		/** The community was told. */
		ISSUED,

		/** The community has answered. */
		ANSWERED,

		/** The inspector has looked again. */
		RECHECKED,

		/** The office lets the station go before all is put right. */
		RELEASED,

		/** It is over. */
		CLOSED,

		/** The tiers below see it in the ledger. */
		PUBLISHED

	}

}
