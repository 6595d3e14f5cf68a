package org.volunteerstation.registry.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;

/**
 * Issues the codes of accounts that a job opened, page by page. A code is made when its
 * slip is fetched, and nowhere kept in clear: what was fetched once is not given again,
 * but can be replaced.
 */
@Service
@Transactional
public class AccountSlips {

	private final Accounts accounts;

	private final AccountInviting inviting;

	private final AccountExpiry expiry;

	private final Clock clock;

	public AccountSlips(Accounts accounts, AccountInviting inviting, AccountExpiry expiry, Clock clock) {
		this.accounts = accounts;
		this.inviting = inviting;
		this.expiry = expiry;
		this.clock = clock;
	}

	/**
	 * Issues codes to accounts of a job that wait for their person.
	 * @param job the job, which is the caller's own
	 * @param again also in place of codes that are still good, which are void then
	 * @param query which page, by account
	 * @param granter who asks
	 * @return accounts with their codes
	 */
	public Slice<AccountKeeping.Invited> issue(String job, boolean again, SliceQuery query, Granter granter) {
		List<String> waiting = this.accounts.waiting(new Waiting(job, again ? null : this.clock.instant()), query,
				granter.scope());
		Slice<String> slice = Slice.cut(waiting, query, (id) -> id);
		List<AccountKeeping.Invited> issued = new ArrayList<>();
		for (String id : slice.items()) {
			this.accounts.lock(id, granter.scope())
				.map(this.expiry::settle)
				.filter((account) -> account.state() == AccountState.INVITED && account.isKeptBy(granter))
				.ifPresent((account) -> issued.add(this.inviting.issue(account, granter)));
		}
		return new Slice<>(issued, slice.next());
	}

}
