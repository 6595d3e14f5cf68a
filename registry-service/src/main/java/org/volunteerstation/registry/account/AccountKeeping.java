package org.volunteerstation.registry.account;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes accounts as a whole; each step holds the caller against all their posts. */
@Service
@Transactional
public class AccountKeeping {

	private final AccountGate gate;

	private final AccountInviting inviting;

	private final Activations activations;

	private final Clock clock;

	public AccountKeeping(AccountGate gate, AccountInviting inviting, Activations activations, Clock clock) {
		this.gate = gate;
		this.inviting = inviting;
		this.activations = activations;
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
		return this.inviting.issue(this.gate.kept(id, version, granter), granter);
	}

	/**
	 * Locks an account: a token of before is refused within seconds.
	 * @param id the account
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account, locked
	 */
	public Account lock(String id, long version, Granter granter) {
		Account account = this.gate.kept(id, version, granter).locked(granter.scope().root(), this.clock);
		this.activations.drop(id);
		return this.gate.store(account, AccountEvents.Step.LOCKED, true, granter);
	}

	/**
	 * Unlocks an account, unless it was locked above the caller.
	 * @param id the account
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account as it was before it was locked
	 */
	public Account unlock(String id, long version, Granter granter) {
		Account account = this.gate.kept(id, version, granter).unlocked(granter.scope(), this.clock);
		return this.gate.store(account, AccountEvents.Step.UNLOCKED, false, granter);
	}

	/**
	 * Ends an account for good.
	 * @param id the account
	 * @param version the version that the caller has seen
	 * @param granter who asks
	 * @return the account, ended
	 */
	public Account end(String id, long version, Granter granter) {
		Account account = this.gate.kept(id, version, granter).ended(this.clock);
		this.activations.drop(id);
		return this.gate.store(account, AccountEvents.Step.ENDED, account.posts(), true, granter);
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
