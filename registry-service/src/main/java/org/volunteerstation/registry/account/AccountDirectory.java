package org.volunteerstation.registry.account;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;

/** Reads the register of accounts. */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

	private final Accounts accounts;

	private final AccountExpiry expiry;

	public AccountDirectory(Accounts accounts, AccountExpiry expiry) {
		this.accounts = accounts;
		this.expiry = expiry;
	}

	/**
	 * One account.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the account with the posts that lie within the scope
	 */
	public Account account(String id, RegionScope scope) {
		return this.accounts.find(id, scope)
			.map((account) -> shown(account.on(this.expiry.today()), scope))
			.filter((account) -> !account.posts().isEmpty())
			.orElseThrow(AccountRefusal.NotFound::new);
	}

	/**
	 * Who holds which post.
	 * @param filter which accounts
	 * @param query which page
	 * @param scope what the caller may see
	 * @return accounts, each with one post
	 */
	public Slice<Account> list(AccountFilter filter, SliceQuery query, RegionScope scope) {
		return this.accounts.list(filter, this.expiry.today(), query, scope);
	}

	/**
	 * An account without the posts that the caller may not see.
	 * @param account the account
	 * @param scope what the caller may see
	 * @return the account with the posts that lie within the scope
	 */
	public static Account shown(Account account, RegionScope scope) {
		List<Post> posts = account.posts().stream().filter((post) -> scope.covers(post.region())).toList();
		return new Account(account.id(), account.username(), account.subject(), account.state(), account.activated(),
				account.problem(), account.lockedBy(), posts, account.version(), account.updatedAt());
	}

}
