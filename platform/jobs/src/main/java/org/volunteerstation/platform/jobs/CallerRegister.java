package org.volunteerstation.platform.jobs;

import org.volunteerstation.platform.web.security.Operator;

/**
 * Knows the accounts by itself, however long ago a right was taken away. A service that
 * keeps a register of accounts offers this; without it, jobs that are older than the
 * memory of the revocation list are refused.
 */
@FunctionalInterface
public interface CallerRegister {

	/**
	 * Whether somebody still holds the post that a job was asked for in.
	 * @param caller who asked, as stored
	 * @return false when the post is over, or nobody of the register
	 */
	boolean holds(Operator caller);

}
