package org.volunteerstation.platform.service.personal;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.web.security.Access;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * The one way from a mask to the clear value (R68): who has the right, states a purpose
 * and has not seen too much within the hour gets it, and the audit trail has an entry
 * before he does. The controller's method carries {@code @Unmasks}, is a POST, is not
 * idempotent (the answer must not be kept), and finds the object in the caller's scope
 * itself.
 */
public final class Unmasking {

	private final Access access;

	private final HourlyLimit limit;

	private final Audit audit;

	private final TransactionTemplate transaction;

	Unmasking(Access access, HourlyLimit limit, Audit audit, TransactionTemplate transaction) {
		this.access = access;
		this.limit = limit;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Lets the caller see one object's values.
	 * @param <T> the answer
	 * @param object whose
	 * @param purpose what for, in the caller's words; null when none was sent
	 * @param view makes the answer with the clear values
	 * @return the answer
	 * @throws UnmaskPurposeWrong when no purpose is stated
	 * @throws org.volunteerstation.platform.web.problem.TooManyRequests when it was
	 * enough
	 * @throws org.volunteerstation.platform.web.problem.Unavailable when nobody can count
	 */
	public <T> T reveal(Revealed object, @Nullable String purpose, Supplier<T> view) {
		Operator operator = OperatorAuthentication.current();
		if (operator == null || !this.access.unmasks()) {
			throw new AccessDeniedException("unmasking needs a right of its own");
		}
		String stated = UnmaskPurposeWrong.checked(purpose);
		this.limit.take(operator.subject());
		return this.transaction.execute((status) -> {
			T answer = view.get();
			this.audit.recordFor("personal-data.unmask", object.type(), object.id(), object.region(), stated);
			return answer;
		});
	}

	/**
	 * Whose values are shown.
	 *
	 * @param type kind of object, for example {@code station-manager}
	 * @param id its id
	 * @param region the region it belongs to
	 */
	public record Revealed(String type, String id, @Nullable RegionCode region) {

	}

}
