package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.registry.region.RegionDirectory;

/** Changes accounts that are there; each step holds the caller against all posts. */
@Service
@Transactional
public class AccountKeeping {

	private final Accounts accounts;

	private final Activations activations;

	private final AccountRecords records;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	/** One more collaborator than usual: codes go with the state that makes them void. */
	public AccountKeeping(Accounts accounts, Activations activations, AccountRecords records, RegionDirectory directory,
			IdGenerator ids, Clock clock) {
		this.accounts = accounts;
		this.activations = activations;
		this.records = records;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Issues an activation code: the first one, another one, or one in place of a
	 * password. Codes and passwords of before are void.
	 * @param id the account
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account with the code, which is shown this once
	 */
	public Invited invite(String id, long version, Granter granter) {
		Account before = load(id, version, granter);
		Account invited = before.invited(this.clock);
		ActivationCode code = ActivationCode.next(Account.now(this.clock));
		this.activations.issue(id, code.hash(), code.expiresAt());
		store(invited, AccountEvents.Step.INVITED, before.activated(), granter);
		return new Invited(invited, code);
	}

	/**
	 * Locks an account: the next call with a token of before is refused within a minute.
	 * @param id the account
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account, locked
	 */
	public Account lock(String id, long version, Granter granter) {
		Account account = load(id, version, granter).locked(this.clock);
		this.activations.drop(id);
		return store(account, AccountEvents.Step.LOCKED, true, granter);
	}

	/**
	 * Unlocks an account.
	 * @param id the account
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account as it was before it was locked
	 */
	public Account unlock(String id, long version, Granter granter) {
		return store(load(id, version, granter).unlocked(this.clock), AccountEvents.Step.UNLOCKED, false, granter);
	}

	/**
	 * Ends an account for good.
	 * @param id the account
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account, ended
	 */
	public Account end(String id, long version, Granter granter) {
		Account account = load(id, version, granter).ended(this.clock);
		this.activations.drop(id);
		return store(account, AccountEvents.Step.ENDED, true, granter);
	}

	/**
	 * Gives a person one more post.
	 * @param id the account
	 * @param draft the post
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account, acting in the same post as before
	 */
	public Account addPost(String id, PostDraft draft, long version, Granter granter) {
		Account account = load(id, version, granter);
		draft.check(granter, LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)));
		this.directory.region(draft.region(), granter.scope());
		if (account.posts().stream().anyMatch((post) -> post.isSame(draft))) {
			throw new AccountRefusal.PostHeld();
		}
		Post post = new Post(this.ids.next(), draft.role(), draft.region(), draft.endsOn(), false);
		return store(account.withPosts(List.of(post), this.clock), AccountEvents.Step.POST_ADDED, false, granter);
	}

	/**
	 * Ends one post of several, also where the others are not the caller's to give.
	 * @param id the account
	 * @param postId the post
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account without it
	 */
	public Account endPost(String id, String postId, long version, Granter granter) {
		Account account = seen(id, version, granter);
		Post post = account.post(postId);
		if (!granter.scope().covers(post.region())) {
			throw new AccountRefusal.PostNotFound();
		}
		if (granter.subject().equals(account.subject())) {
			throw new AccountRefusal.Own();
		}
		if (!GrantMatrix.allows(granter, post.role(), post.region())) {
			throw new AccountRefusal.Beyond();
		}
		return store(account.withoutPost(post, this.clock), AccountEvents.Step.POST_ENDED, post.active(), granter);
	}

	private Account load(String id, long version, Granter granter) {
		Account account = seen(id, version, granter);
		account.checkKeptBy(granter);
		return account;
	}

	private Account seen(String id, long version, Granter granter) {
		Account account = this.accounts.lock(id, granter.scope()).orElseThrow(AccountRefusal.NotFound::new);
		if (account.version() != version) {
			throw new AccountRefusal.Stale();
		}
		return account;
	}

	private Account store(Account account, AccountEvents.Step step, boolean revoke, Granter granter) {
		this.accounts.save(account, granter.scope());
		this.records.happened(step, account, revoke);
		return account;
	}

	/**
	 * An account with its fresh code.
	 *
	 * @param account the account
	 * @param code the code
	 */
	public record Invited(Account account, ActivationCode code) {
	}

}
