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
	 * Posts have moved.
	 * @param ids their accounts
	 * @param scope where the posts were and are
	 */
	public void moved(List<String> ids, RegionScope scope) {
		for (Account account : this.accounts.all(ids, scope)) {
			this.records.happened(AccountEvents.Step.MOVED, account,
					account.activePost().filter((post) -> scope.covers(post.region())).isPresent());
		}
	}

}
