package org.volunteerstation.registry.account;

/** Where accounts tell what happened, in the transaction in which it happened. */
public interface AccountEvents {

	/**
	 * Something happened to an account.
	 * @param step what
	 * @param account its state since then
	 */
	void happened(Step step, Account account);

	/** What can happen. */
	enum Step {

		/** Opened with its first post. */
		OPENED,

		/** An activation code was issued; the old password and code are void. */
		INVITED,

		/** The person set a password. */
		ACTIVATED,

		/** Locked. */
		LOCKED,

		/** Unlocked. */
		UNLOCKED,

		/** A post was added. */
		POST_ADDED,

		/** A post is over. */
		POST_ENDED,

		/** A change order gave the regions of posts other codes. */
		MOVED,

		/** Acts in another post. */
		SWITCHED,

		/** Over for good. */
		ENDED

	}

}
