package org.volunteerstation.registry.account;

/** Where an account stands. */
public enum AccountState {

	/** Waits for the person to set a password. */
	INVITED,

	/** In use. */
	ACTIVE,

	/** Kept from signing in until it is unlocked. */
	LOCKED,

	/** Over for good; the row stays, for the audit trail names it. */
	ENDED

}
