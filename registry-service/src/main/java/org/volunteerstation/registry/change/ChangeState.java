package org.volunteerstation.registry.change;

import java.util.Set;

/** Where an order stands. */
public enum ChangeState {

	/** Being written. */
	DRAFT,

	/** Waits for the approval. */
	SUBMITTED,

	/** Waits for its date. */
	APPROVED,

	/** Has changed the tree. */
	APPLIED,

	/** Was applied and taken back. */
	UNDONE,

	/** Was not approved. */
	REJECTED,

	/** Was given up by those who drafted it, or by an office above. */
	WITHDRAWN,

	/**
	 * Was a draft that nobody touched, or waited for a decision that nobody took, for so
	 * long that it gave its regions free.
	 */
	LAPSED;

	/**
	 * The states that may follow.
	 * @return empty for an end
	 */
	public Set<ChangeState> next() {
		return switch (this) {
			case DRAFT -> Set.of(SUBMITTED, WITHDRAWN, LAPSED);
			case SUBMITTED -> Set.of(APPROVED, REJECTED, WITHDRAWN, LAPSED);
			case APPROVED -> Set.of(APPLIED, WITHDRAWN);
			case APPLIED -> Set.of(UNDONE);
			case UNDONE, REJECTED, WITHDRAWN, LAPSED -> Set.of();
		};
	}

	/**
	 * Whether somebody asks for the step to it, and may say something to it; a date or
	 * the time brings the others.
	 */
	public boolean isAsked() {
		return this != APPLIED && this != LAPSED;
	}

	/**
	 * Whether the order may still change the tree, so that no other may concern its
	 * regions.
	 * @return true until it is applied or given up
	 */
	public boolean isOpen() {
		return this == DRAFT || this == SUBMITTED || this == APPROVED;
	}

}
