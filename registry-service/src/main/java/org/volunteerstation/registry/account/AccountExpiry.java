package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Makes stored what is true by the date alone: posts end with their last day. Whoever
 * reads an account sees that before it is stored; this tells the event, and Keycloak.
 */
@Service
@Transactional
public class AccountExpiry {

	/** Accounts in one run at most. */
	private static final int MOST = 200;

	private final Accounts accounts;

	private final Activations activations;

	private final AccountRecords records;

	private final Clock clock;

	public AccountExpiry(Accounts accounts, Activations activations, AccountRecords records, Clock clock) {
		this.accounts = accounts;
		this.activations = activations;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * The day in China.
	 * @return today
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	/**
	 * Ends the posts whose last day is over, and with its last post the account.
	 * @return how many accounts were changed
	 */
	public int endOver() {
		int changed = 0;
		for (String id : this.accounts.withPostsOver(today(), MOST)) {
			Account account = this.accounts.lockById(id).orElseThrow(AccountRefusal.NotFound::new);
			changed += settle(account).equals(account) ? 0 : 1;
		}
		return changed;
	}

	/**
	 * Stores how an account stands today.
	 * @param account an account that is locked until the transaction ends
	 * @return the same, or its next version
	 */
	public Account settle(Account account) {
		Account now = account.on(today());
		if (now.equals(account)) {
			return account;
		}
		Account settled = now.next(this.clock);
		boolean ended = settled.state() == AccountState.ENDED;
		if (ended) {
			this.activations.drop(settled.id());
		}
		this.accounts.saveOwn(settled);
		List<Post> over = account.posts().stream().filter((post) -> post.isOver(today())).toList();
		this.records.turned(ended ? AccountEvents.Step.ENDED : AccountEvents.Step.POST_ENDED,
				new AccountRecords.Turn(account, settled), over, true);
		return settled;
	}

}
