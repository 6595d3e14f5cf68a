package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.HeldRegions;
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
	 * Keycloak is asked before the region is held: an order does not wait for its answer.
	 * @param draft what is asked for
	 * @param granter who asks
	 * @return the account
	 */
	public Account open(AccountDraft draft, Granter granter) {
		check(draft, granter);
		checkRegion(draft, regions(List.of(draft), granter)::contains);
		if (this.identities.isTaken(draft.username())) {
			throw new AccountRefusal.UsernameTaken();
		}
		checkRegion(draft, hold(List.of(draft), granter.scope())::has);
		return store(draft, null, granter.scope());
	}

	/**
	 * Keeps the regions of drafts that are going to be taken one by one.
	 * @param drafts what is asked for
	 * @param granter who asks
	 * @return the regions
	 */
	public HeldRegions hold(Collection<AccountDraft> drafts, Granter granter) {
		return hold(drafts, granter.scope());
	}

	/**
	 * Opens an account for a job. One that is there already and holds that post stays as
	 * it is, so that a sheet can be taken in again.
	 * @param draft what is asked for
	 * @param job the job
	 * @param held the regions that are kept
	 * @param granter who asks
	 */
	public void take(AccountDraft draft, String job, HeldRegions held, Granter granter) {
		if (opens(draft, held::has, Map.of(), granter)) {
			store(draft, job, granter.scope());
		}
	}

	/**
	 * Looks at drafts that are going to be taken one by one, without taking them and
	 * without keeping anybody waiting.
	 * @param granter who asks
	 * @return a trial of one list
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public AccountTrial trial(Granter granter) {
		return new AccountTrial(this, granter);
	}

	/** The regions of drafts, as they happen to be. */
	Set<RegionCode> regions(Collection<AccountDraft> drafts, Granter granter) {
		return this.directory
			.regions(drafts.stream().map((draft) -> draft.post().region()).distinct().toList(), granter.scope())
			.keySet();
	}

	/**
	 * Whether a draft opens an account, or is there already with its post.
	 * @param known which regions are there
	 * @param before what drafts before have opened and is not stored
	 */
	boolean opens(AccountDraft draft, Predicate<RegionCode> known, Map<String, PostDraft> before, Granter granter) {
		check(draft, granter);
		checkRegion(draft, known);
		PostDraft first = before.get(draft.username());
		if (first == null) {
			Account stored = this.accounts.named(draft.username()).orElse(null);
			if (stored != null) {
				stored.on(today()).checkHolds(draft.post());
			}
			return stored == null;
		}
		first.checkHolds(draft.post());
		return false;
	}

	/**
	 * Opens all accounts of a batch or none.
	 * @param rows up to {@link #MAX_ROWS} rows
	 * @param granter who asks
	 * @return the accounts, in the order of the rows
	 * @throws AccountRefusal.BatchRefused with every bad row
	 */
	public List<Account> openAll(List<Candidate> rows, Granter granter) {
		BatchFaults faults = new BatchFaults();
		SortedMap<Integer, AccountDraft> drafts = new TreeMap<>();
		for (int index = 0; index < rows.size(); index++) {
			int number = index;
			faults.of(number, rows.get(number)::read).ifPresent((draft) -> drafts.put(number, draft));
		}
		HeldRegions held = hold(drafts.values(), granter.scope());
		Set<String> names = new HashSet<>();
		drafts.forEach((index, draft) -> faults.of(index, () -> {
			check(draft, granter);
			checkRegion(draft, held::has);
			if (!names.add(draft.username()) || this.accounts.isTaken(draft.username())) {
				throw new AccountRefusal.UsernameTaken();
			}
			return draft;
		}));
		faults.refuse();
		return drafts.values().stream().map((draft) -> store(draft, null, granter.scope())).toList();
	}

	private HeldRegions hold(Collection<AccountDraft> drafts, RegionScope scope) {
		return this.directory.hold(drafts.stream().map((draft) -> draft.post().region()).toList(), scope);
	}

	private void check(AccountDraft draft, Granter granter) {
		draft.check();
		draft.post().check(granter, today());
	}

	private static void checkRegion(AccountDraft draft, Predicate<RegionCode> known) {
		if (!known.test(draft.post().region())) {
			throw new AccountRefusal.RegionNotFound();
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	private Account store(AccountDraft draft, @Nullable String job, RegionScope scope) {
		Post post = draft.post().toPost(this.ids.next(), true);
		Account account = new Account(this.ids.next(), draft.username(), null, AccountState.INVITED, false, null, null,
				List.of(post), 1, Account.now(this.clock));
		this.accounts.add(account, job, scope);
		this.records.happened(AccountEvents.Step.OPENED, account, account.posts(), false);
		return account;
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
