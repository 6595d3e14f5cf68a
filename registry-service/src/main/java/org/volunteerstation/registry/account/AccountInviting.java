package org.volunteerstation.registry.account;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;

/** Issues activation codes, for an account alone and for the many of a sheet. */
@Service
public class AccountInviting {

	private final AccountGate gate;

	private final Activations activations;

	private final Clock clock;

	AccountInviting(AccountGate gate, Activations activations, Clock clock) {
		this.gate = gate;
		this.activations = activations;
		this.clock = clock;
	}

	/**
	 * In the running transaction; codes and passwords of before are void. Posts that let
	 * see personal data no longer are told of with it.
	 */
	AccountKeeping.Invited issue(Account before, Granter granter) {
		Account invited = before.invited(granter, this.clock);
		ActivationCode code = ActivationCode.next(Account.now(this.clock));
		this.activations.issue(before.id(), code.hash(), code.expiresAt());
		List<Post> masked = invited.posts().stream().filter((post) -> !before.posts().contains(post)).toList();
		this.gate.store(invited, AccountEvents.Step.INVITED, masked, before.activated(), granter);
		return new AccountKeeping.Invited(invited, code);
	}

}
