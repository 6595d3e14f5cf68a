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

	public AccountDirectory(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * One account.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the account with the posts that lie within the scope
	 */
	public Account account(String id, RegionScope scope) {
		return shown(this.accounts.find(id, scope).orElseThrow(AccountRefusal.NotFound::new), scope);
	}

	/**
	 * Who holds which post.
	 * @param scope what the caller may see
	 * @param query which page
	 * @return accounts, each with one post
	 */
	public Slice<Account> list(RegionScope scope, SliceQuery query) {
		return this.accounts.list(scope, query);
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
				account.problem(), posts, account.version(), account.updatedAt());
	}

}
