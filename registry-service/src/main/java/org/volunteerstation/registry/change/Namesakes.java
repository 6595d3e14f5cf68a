package org.volunteerstation.registry.change;

import org.volunteerstation.platform.core.RegionScope;

/** Stations that would share community and name. */
public interface Namesakes {

	/**
	 * Gives them other names: the one that stays keeps its own, else the one of the
	 * lowest code; the others get their former place in brackets. For an edition, whose
	 * thousands of moves nobody names one by one.
	 * @param order the order, before its tree is changed
	 * @param scope what the caller may write
	 */
	void nameApart(ChangeOrder order, RegionScope scope);

}
