package org.volunteerstation.registry.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;

/** The register of accounts. An account is seen where one of its posts lies. */
public interface Accounts {

	/**
	 * One account with all its posts, wherever they lie.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when none of its posts lies within the scope
	 */
	Optional<Account> find(String id, RegionScope scope);

	/**
	 * The same, kept from being changed until the transaction ends.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when none of its posts lies within the scope
	 */
	Optional<Account> lock(String id, RegionScope scope);

	/**
	 * Posts within the scope, each with its account, by region code and post.
	 * @param filter which accounts
	 * @param today posts that are over by then are left out, unless the account is too
	 * @param query which page
	 * @param scope what the caller may see
	 * @return accounts, each with the one post
	 */
	Slice<Account> list(AccountFilter filter, LocalDate today, SliceQuery query, RegionScope scope);

	/**
	 * Accounts of a job that wait for the first code, by identifier.
	 * @param waiting which
	 * @param query which page
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} identifiers
	 */
	List<String> waiting(Waiting waiting, SliceQuery query, RegionScope scope);

	/**
	 * The account of a name, whosever it is.
	 * @param username name to sign in with
	 * @return the account, to be told to nobody
	 */
	Optional<Account> named(String username);

	/**
	 * Whether a name is in use, by whomever.
	 * @param username name to sign in with
	 * @return true when it is
	 */
	boolean isTaken(String username);

	/**
	 * Adds an account with its posts.
	 * @param account the account
	 * @param job the job that opens it; null when somebody does by hand
	 * @param scope what the caller may write
	 * @throws AccountRefusal.UsernameTaken when the name is in use
	 */
	void add(Account account, @Nullable String job, RegionScope scope);

	/**
	 * Changes an account and its posts; posts that it has no longer are over.
	 * @param account its new state
	 * @param scope where at least one of its posts lay
	 */
	void save(Account account, RegionScope scope);

	/**
	 * An account, for work that has no caller.
	 * @param id its identifier
	 * @return the account, kept from being changed until the transaction ends
	 */
	Optional<Account> lockById(String id);

	/**
	 * An account by its id in Keycloak: the caller's own.
	 * @param subject the id
	 * @return the account, kept from being changed until the transaction ends
	 */
	Optional<Account> lockOwn(String subject);

	/**
	 * The same, to look at.
	 * @param subject the id
	 * @return the account
	 */
	Optional<Account> findOwn(String subject);

	/**
	 * Accounts with a post whose last day is over.
	 * @param today the day
	 * @param most how many
	 * @return identifiers
	 */
	List<String> withPostsOver(LocalDate today, int most);

	/**
	 * Changes an account for the person itself or for work that has no caller.
	 * @param account its new state
	 */
	void saveOwn(Account account);

	/**
	 * Notes what Keycloak said.
	 * @param id the account
	 * @param subject its id in Keycloak; empty when it could not be made
	 * @param problem code of what is in the way; empty when nothing is
	 */
	void noteIdentity(String id, String subject, String problem);

}
