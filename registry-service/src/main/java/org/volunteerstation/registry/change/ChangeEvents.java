package org.volunteerstation.registry.change;

import java.util.List;
import java.util.Map;

/** Where orders tell what happened, in the transaction in which it happened. */
public interface ChangeEvents {

	/**
	 * An order took a step; audited.
	 * @param order the state after it
	 */
	void stepped(ChangeOrder order);

	/**
	 * An order was applied, or taken back: other services re-home their rows.
	 * @param order the state after it
	 * @param lines what became of the regions
	 * @param before other orders that have changed the same codes, with their states
	 */
	void rehomed(ChangeOrder order, List<Line> lines, Map<String, ChangeState> before);

}
