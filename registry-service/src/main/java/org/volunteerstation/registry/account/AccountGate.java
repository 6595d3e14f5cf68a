package org.volunteerstation.registry.account;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

/**
 * Through which each change of an account goes: found within the caller's scope, locked,
 * of the version that the caller has seen, as it stands today, and stored with its event.
 */
@Service
public class AccountGate {

	private final Accounts accounts;

	private final AccountRecords records;

	private final AccountExpiry expiry;

	AccountGate(Accounts accounts, AccountRecords records, AccountExpiry expiry) {
		this.accounts = accounts;
		this.records = records;
		this.expiry = expiry;
	}

	/** An account that the caller may see; whether it may be changed is not asked. */
	Account seen(String id, long version, Granter granter) {
		Account account = this.accounts.lock(id, granter.scope()).orElseThrow(AccountRefusal.NotFound::new);
		if (account.version() != version) {
			throw new AccountRefusal.Stale();
		}
		return settled(account, granter).orElseThrow(AccountRefusal.NotFound::new);
	}

	/** An account all of whose posts are the caller's to give. */
	Account kept(String id, long version, Granter granter) {
		Account account = seen(id, version, granter);
		account.checkKeptBy(granter);
		return account;
	}

	/** A second account of a change, in whatever version; its absence is told so. */
	Account other(String id, Granter granter) {
		Account account = this.accounts.lock(id, granter.scope())
			.flatMap((found) -> settled(found, granter))
			.orElseThrow(AccountRefusal.SuccessorNotFound::new);
		account.checkKeptBy(granter);
		return account;
	}

	/** A post that was here until yesterday shows nobody the account any more. */
	private Optional<Account> settled(Account account, Granter granter) {
		Account today = this.expiry.settle(account);
		return AccountDirectory.shown(today, granter.scope()).posts().isEmpty() ? Optional.empty() : Optional.of(today);
	}

	/** Looks at an account before anything is locked. */
	Optional<Account> glance(String id, Granter granter) {
		return this.accounts.find(id, granter.scope());
	}

	/** Locks an account ahead of its turn, so that two who need both go one way. */
	void lockFirst(String id, Granter granter) {
		this.accounts.lock(id, granter.scope());
	}

	/** Without a post; the account may act in another now. */
	Account storeWithout(Post over, Account before, Account account, Granter granter) {
		this.accounts.save(account, granter.scope());
		this.records.turned(AccountEvents.Step.POST_ENDED, new AccountRecords.Turn(before, account), List.of(over),
				over.active());
		return account;
	}

	Account store(Account account, AccountEvents.Step step, boolean revoke, Granter granter) {
		return store(account, step, List.of(), revoke, granter);
	}

	/** The same where posts were given, taken or changed. */
	Account store(Account account, AccountEvents.Step step, List<Post> posts, boolean revoke, Granter granter) {
		this.accounts.save(account, granter.scope());
		this.records.happened(step, account, posts, revoke);
		return account;
	}

}
