package org.volunteerstation.registry.edition;

/** What an official has made of a proposal. */
public enum Decision {

	/** Nothing: it goes the proposed way. */
	OPEN,

	/** It is as proposed. */
	CONFIRMED,

	/** It goes elsewhere. */
	CHANGED,

	/** It is not as proposed: it goes the way of the fallback. */
	REJECTED

}
