package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionDirectory;

/** Opens accounts, one or many, each held against scope and matrix by itself. */
@Service
@Transactional
public class AccountOpening {

	/** Rows of a batch at most. */
	public static final int MAX_ROWS = 500;

	private final Accounts accounts;

	private final AccountRecords records;

	private final Identities identities;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	/**
	 * One more collaborator than usual: Keycloak knows names that the register does not.
	 */
	public AccountOpening(Accounts accounts, AccountRecords records, Identities identities, RegionDirectory directory,
			IdGenerator ids, Clock clock) {
		this.accounts = accounts;
		this.identities = identities;
		this.records = records;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Opens an account. Until the person sets a password nobody can sign in with it.
	 * @param draft what is asked for
	 * @param granter who asks
	 * @return the account
	 */
	public Account open(AccountDraft draft, Granter granter) {
		check(draft, granter, known(List.of(draft), granter.scope()));
		if (this.identities.isTaken(draft.username())) {
			throw new AccountRefusal.UsernameTaken();
		}
		return store(draft, null, granter.scope());
	}

	/**
	 * Opens an account for a job. One that is there already and holds that post stays as
	 * it is, so that a sheet can be taken in again.
	 * @param draft what is asked for
	 * @param job the job
	 * @param granter who asks
	 */
	public void take(AccountDraft draft, String job, Granter granter) {
		check(draft, granter, known(List.of(draft), granter.scope()));
		Account before = this.accounts.named(draft.username()).orElse(null);
		if (before == null) {
			store(draft, job, granter.scope());
		}
		else if (!before.on(today()).holds(draft.post())) {
			throw new AccountRefusal.UsernameTaken();
		}
	}

	/**
	 * Whether the register knows a name.
	 * @param username name to sign in with
	 * @return true when an account has it
	 */
	@Transactional(readOnly = true)
	public boolean isKnown(String username) {
		return this.accounts.isTaken(username);
	}

	/**
	 * Opens all accounts of a batch or none.
	 * @param rows up to {@link #MAX_ROWS} rows
	 * @param granter who asks
	 * @return the accounts, in the order of the rows
	 * @throws AccountRefusal.BatchRefused with every bad row
	 */
	public List<Account> openAll(List<Candidate> rows, Granter granter) {
		List<AccountDraft> drafts = new ArrayList<>();
		List<Refusal.Fault> faults = new ArrayList<>();
		List<Refusal.Fault> missed = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (int index = 0; index < rows.size(); index++) {
			try {
				AccountDraft draft = rows.get(index).read();
				check(draft, granter, known(List.of(draft), granter.scope()));
				if (!names.add(draft.username()) || this.accounts.isTaken(draft.username())) {
					throw new AccountRefusal.UsernameTaken();
				}
				drafts.add(draft);
			}
			catch (Refusal refusal) {
				Refusal.Fault fault = fault(index, refusal);
				faults.add(fault);
				if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
					missed.add(fault);
				}
			}
		}
		if (!missed.isEmpty()) {
			throw new AccountRefusal.BatchRefused(Refusal.Kind.NOT_FOUND, missed.getFirst().code(), missed);
		}
		if (!faults.isEmpty()) {
			throw new AccountRefusal.BatchRefused(Refusal.Kind.INVALID, "account-batch-refused", faults);
		}
		return drafts.stream().map((draft) -> store(draft, null, granter.scope())).toList();
	}

	private Set<RegionCode> known(List<AccountDraft> drafts, RegionScope scope) {
		return this.directory.regions(drafts.stream().map((draft) -> draft.post().region()).toList(), scope).keySet();
	}

	private void check(AccountDraft draft, Granter granter, Set<RegionCode> known) {
		draft.check();
		draft.post().check(granter, today());
		if (!known.contains(draft.post().region())) {
			throw new AccountRefusal.RegionNotFound();
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	private Account store(AccountDraft draft, @Nullable String job, RegionScope scope) {
		PostDraft first = draft.post();
		Post post = new Post(this.ids.next(), first.role(), first.region(), first.endsOn(), true);
		Account account = new Account(this.ids.next(), draft.username(), null, AccountState.INVITED, false, null,
				List.of(post), 1, Account.now(this.clock));
		this.accounts.add(account, job, scope);
		this.records.happened(AccountEvents.Step.OPENED, account, false);
		return account;
	}

	private static Refusal.Fault fault(int index, Refusal refusal) {
		String within = Optional.ofNullable(refusal.pointer()).orElse("");
		return new Refusal.Fault("/accounts/" + index + within, refusal.code(), refusal.arguments());
	}

	/** A row of a batch that may turn out to be no draft at all. */
	@FunctionalInterface
	public interface Candidate {

		/**
		 * Reads the row.
		 * @return the draft
		 * @throws Refusal when a value breaks a rule
		 */
		AccountDraft read();

	}

}
