package org.volunteerstation.registry.edition;

/** How sure a proposal is. */
public enum Confidence {

	/** Name and place agree. */
	HIGH,

	/** One of both agrees, and nothing speaks against it. */
	MEDIUM,

	/** A default: nothing says where the region went. */
	LOW

}
