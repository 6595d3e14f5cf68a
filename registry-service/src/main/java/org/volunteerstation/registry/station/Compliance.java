package org.volunteerstation.registry.station;

/** Whether a covering station or point has what the checklist asks for (R9). */
public enum Compliance {

	/** Everything is there. */
	COMPLIANT,

	/** Something is missing, a manager for example. */
	NON_COMPLIANT,

	/** Nobody has looked yet. */
	UNASSESSED

}
