package org.volunteerstation.registry.change;

/** What an order does to regions of one tier. */
public enum ChangeKind {

	/** Several become one. */
	MERGE,

	/** One becomes several. */
	SPLIT,

	/** Another name, the same code. */
	RENAME,

	/** Another code under the same parent. */
	RECODE,

	/** Another parent, and with it another code. */
	TRANSFER,

	/**
	 * A step of a whole edition: any of the above together, where codes may change
	 * places. Only an approved edition makes such orders.
	 */
	EDITION

}
