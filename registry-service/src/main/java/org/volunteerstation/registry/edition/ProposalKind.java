package org.volunteerstation.registry.edition;

/** What a new edition does to a code. */
public enum ProposalKind {

	/** The same region under the same code, with another name. */
	RENAMED,

	/** The code is there, but for another region: its former one is elsewhere or gone. */
	REUSED,

	/** Another code in the same county, or for a county in the same city. */
	MOVED,

	/** Another code in another county. */
	TRANSFERRED,

	/** Taken in by a region that has another predecessor as well. */
	MERGED,

	/** Gone, and its name with it. */
	VANISHED,

	/** There, without a predecessor. */
	NEW;

	/**
	 * Whether the successor is the same region, which keeps its identity.
	 * @return false for what is taken in by another, gone or new
	 */
	boolean isSame() {
		return this == RENAMED || this == MOVED || this == TRANSFERRED;
	}

}
