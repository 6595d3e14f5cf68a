package org.volunteerstation.registry.account;

import java.util.List;

/** Where accounts tell what happened, in the transaction in which it happened. */
public interface AccountEvents {

	/**
	 * Something happened to an account.
	 * @param step what
	 * @param account its state since then
	 * @param posts the posts that were given, taken or changed by it, as they are since
	 * then; empty when it is about none
	 */
	void happened(Step step, Account account, List<Post> posts);

	/**
	 * Roles are taken from an account that no post gives; audited with their names.
	 * @param account the account
	 * @param roles the names of the roles
	 */
	void rolesTaken(Account account, List<String> roles);

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

		/** In a post personal data are seen in clear. */
		UNMASKING_GIVEN,

		/** In a post they are so no longer. */
		UNMASKING_ENDED,

		/** A change order gave the regions of posts other codes. */
		MOVED,

		/** Acts in another post. */
		SWITCHED,

		/** Over for good. */
		ENDED

	}

}
