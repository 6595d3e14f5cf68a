package org.volunteerstation.platform.jobs;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.web.security.OperatorAuthentication;
import org.volunteerstation.platform.web.security.Revocations;

/**
 * Whether who asked for a job may still have it done: asked when work begins or goes on,
 * and before each chunk of it. What was revoked is asked of Redis itself, one question
 * each time. Redis remembers it for two hours: of a right that was granted before then,
 * the register of accounts is asked as well, and where there is none, the job is refused.
 */
final class CallerRights {

	private final Revocations revocations;

	private final @Nullable CallerRegister register;

	CallerRights(Revocations revocations, @Nullable CallerRegister register) {
		this.revocations = revocations;
		this.register = register;
	}

	/**
	 * Who the job is done for, while that may be.
	 * @param caller who asked, as stored
	 * @param job the job
	 * @return empty when the post is over, the account locked or the entry changed
	 * @throws org.springframework.dao.DataAccessException when it cannot be asked for now
	 */
	Optional<OperatorAuthentication> of(StoredCaller caller, Job job) {
		return caller.identity(job).filter(this::holds);
	}

	private boolean holds(OperatorAuthentication identity) {
		if (this.revocations.isRevokedNow(identity.getToken())) {
			return false;
		}
		return this.revocations.remembers(identity.getToken())
				|| this.register != null && this.register.holds(identity.operator());
	}

}
