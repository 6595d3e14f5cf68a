package org.volunteerstation.registry.account;

import java.time.Instant;
import java.util.Optional;

/** The codes with which people set their passwords: one for each account, as a hash. */
public interface Activations {

	/**
	 * Keeps a code's hash; an older one of the account is void from now on.
	 * @param account the account
	 * @param hash the hash
	 * @param expiresAt when it is too old
	 */
	void issue(String account, String hash, Instant expiresAt);

	/**
	 * Whose code it is.
	 * @param hash the code's hash
	 * @param now the moment
	 * @return the account; empty when the code is void
	 */
	Optional<String> owner(String hash, Instant now);

	/**
	 * Keeps a code from being used twice or replaced until the transaction ends. The
	 * account is locked before, here and wherever a code is issued.
	 * @param hash the code's hash
	 * @param now the moment
	 * @return false when the code is void by now
	 */
	boolean lock(String hash, Instant now);

	/**
	 * Makes an account's code void.
	 * @param account the account
	 */
	void drop(String account);

}
