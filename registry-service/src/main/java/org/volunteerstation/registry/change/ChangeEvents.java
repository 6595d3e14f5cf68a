package org.volunteerstation.registry.change;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.volunteerstation.platform.core.RegionCode;

/** Where orders tell what happened, in the transaction in which it happened. */
public interface ChangeEvents {

	/**
	 * An order took a step; audited.
	 * @param order the state after it
	 */
	void stepped(ChangeOrder order);

	/**
	 * A draft has another drafter; audited.
	 * @param order the state after it
	 */
	void handedOver(ChangeOrder order);

	/**
	 * An order was due and could not be applied; audited.
	 * @param order the order, which stays as it was
	 */
	void refused(ChangeOrder order);

	/**
	 * An order was applied, or taken back: other services re-home their rows.
	 * @param order the state after it
	 * @param lines what became of the regions
	 * @param founded codes that begin and that no rows come to
	 * @param before other orders that have changed the same codes, with their states
	 */
	void rehomed(ChangeOrder order, List<Line> lines, Set<RegionCode> founded, Map<String, ChangeState> before);

}
