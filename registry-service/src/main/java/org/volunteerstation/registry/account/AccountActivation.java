package org.volunteerstation.registry.account;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person set the own password with a code. Keycloak is told within the
 * transaction: when that is cut off before its end, the code is still good.
 */
@Service
@Transactional
public class AccountActivation {

	private final Accounts accounts;

	private final Activations activations;

	private final Identities identities;

	private final AccountRecords records;

	private final Clock clock;

	public AccountActivation(Accounts accounts, Activations activations, Identities identities, AccountRecords records,
			Clock clock) {
		this.accounts = accounts;
		this.activations = activations;
		this.identities = identities;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Sets the password and uses the code up.
	 * @param typed the code
	 * @param password the password, which goes to Keycloak and nowhere else
	 * @return the account, active
	 */
	public Account redeem(String typed, String password) {
		String hash = ActivationCode.hash(typed);
		String id = this.activations.owner(hash, this.clock.instant()).orElseThrow(AccountRefusal.CodeVoid::new);
		Account account = this.accounts.lockById(id).orElseThrow(AccountRefusal.CodeVoid::new);
		if (!this.activations.lock(hash, this.clock.instant())) {
			throw new AccountRefusal.CodeVoid();
		}
		String subject = account.subject();
		if (subject == null) {
			throw new AccountRefusal.NotReady();
		}
		Account active = account.activated(this.clock);
		this.identities.setPassword(subject, password);
		this.activations.drop(id);
		this.accounts.saveOwn(active);
		this.records.happened(AccountEvents.Step.ACTIVATED, active, false);
		return active;
	}

}
