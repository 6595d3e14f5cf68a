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
	TRANSFER

}
