package org.volunteerstation.registry.account.sheet;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.jobs.CallerRegister;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountExpiry;
import org.volunteerstation.registry.account.AccountState;
import org.volunteerstation.registry.account.Accounts;
import org.volunteerstation.registry.account.Post;

/**
 * The register of accounts answers for jobs that are older than the revocation list
 * remembers: the account is in use and acts in the very post that the job was asked for
 * in. Who is not in the register has to ask anew.
 */
@Component
class RegisteredCallers implements CallerRegister {

	private final Accounts accounts;

	private final AccountExpiry expiry;

	RegisteredCallers(Accounts accounts, AccountExpiry expiry) {
		this.accounts = accounts;
		this.expiry = expiry;
	}

	@Override
	public boolean holds(Operator caller) {
		return this.accounts.findOwn(caller.subject())
			.map((account) -> account.on(this.expiry.today()))
			.filter((account) -> account.state() == AccountState.ACTIVE)
			.flatMap(Account::activePost)
			.filter((post) -> isOf(post, caller))
			.isPresent();
	}

	private static boolean isOf(Post post, Operator caller) {
		return caller.scope() != null && caller.scope().root().equals(post.region())
				&& caller.roles().stream().map(Role::token).anyMatch(post.role().token()::equals);
	}

}
