package org.volunteerstation.registry.edition;

import java.util.Set;

/** Where an edition stands. */
public enum EditionState {

	/** Compared; officials decide on the proposals. */
	OPEN,

	/** Waits for a second official. */
	SUBMITTED,

	/** Is being applied, step by step. */
	APPROVED,

	/** All steps are applied; reports use it once every service has followed. */
	APPLIED,

	/**
	 * Given up: steps that were applied by then stay, the others are withdrawn. Where it
	 * turns out that none was left to be withdrawn, it is applied after all.
	 */
	WITHDRAWN;

	/**
	 * The states that may follow.
	 * @return empty for an end
	 */
	public Set<EditionState> next() {
		return switch (this) {
			case OPEN -> Set.of(SUBMITTED, WITHDRAWN);
			case SUBMITTED -> Set.of(OPEN, APPROVED, WITHDRAWN);
			case APPROVED -> Set.of(APPLIED, WITHDRAWN);
			case WITHDRAWN -> Set.of(APPLIED);
			case APPLIED -> Set.of();
		};
	}

	/**
	 * Whether it is still in the way of another edition.
	 * @return true until all its steps are applied or it is given up
	 */
	public boolean isUnderWay() {
		return this == OPEN || this == SUBMITTED || this == APPROVED;
	}

}
