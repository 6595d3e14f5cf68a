package org.volunteerstation.registry.account;

import java.util.List;

import org.springframework.stereotype.Service;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Tells of accounts whose posts a change order has moved, in its transaction: by event
 * and to Keycloak. Tokens that name the code of before are void.
 */
@Service
public class PostMoves {

	private final MovedAccounts accounts;

	private final AccountRecords records;

	PostMoves(MovedAccounts accounts, AccountRecords records) {
		this.accounts = accounts;
		this.records = records;
	}

	/**
	 * Posts have moved, and may have become one that lets see less: the trail has those
	 * of now.
	 * @param ids their accounts
	 * @param scope where the posts were and are
	 */
	public void moved(List<String> ids, RegionScope scope) {
		for (Account account : this.accounts.all(ids, scope)) {
			List<Post> posts = account.posts().stream().filter((post) -> scope.covers(post.region())).toList();
			this.records.happened(AccountEvents.Step.MOVED, account, posts,
					account.activePost().filter((post) -> scope.covers(post.region())).isPresent());
		}
	}

}
