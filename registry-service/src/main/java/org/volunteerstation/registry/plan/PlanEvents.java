package org.volunteerstation.registry.plan;

import java.util.List;

/** Where targets tell what happened, in the transaction in which it happened. */
public interface PlanEvents {

	/**
	 * Targets were set, for the first time or anew.
	 * @param targets the targets
	 */
	void set(List<Target> targets);

	/**
	 * What targets have come to, which are as they were.
	 * @param outcomes what is known of them
	 */
	void measured(List<Outcome> outcomes);

	/**
	 * Targets are none any more.
	 * @param targets the targets that went
	 */
	void withdrawn(List<Target> targets);

}
