package org.volunteerstation.platform.service.personal;

import java.util.function.Supplier;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * The one way to look for a person by the hash of a name or number (R67, R68). Who asks
 * often enough finds the digits behind a mask: each question counts against a limit of
 * the hour and leaves a trace that says who looked by what, never for whom. The
 * controller's method is open to no app.
 */
public final class PersonSearches {

	private final HourlyLimit limit;

	private final Audit audit;

	private final TransactionTemplate transaction;

	PersonSearches(HourlyLimit limit, Audit audit, TransactionTemplate transaction) {
		this.limit = limit;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Lets the caller look.
	 * @param <T> the answer
	 * @param type kind of person, for example {@code station-manager}
	 * @param by what is looked by: names of fields, no values
	 * @param scope where the caller looks
	 * @param view finds the answer
	 * @return the answer
	 * @throws org.volunteerstation.platform.web.problem.TooManyRequests when it was
	 * enough
	 * @throws org.volunteerstation.platform.web.problem.Unavailable when nobody can count
	 */
	public <T> T search(String type, String by, RegionScope scope, Supplier<T> view) {
		Operator operator = OperatorAuthentication.current();
		if (operator == null) {
			throw new AccessDeniedException("looking for people needs a caller");
		}
		this.limit.take(operator.subject());
		return this.transaction.execute((status) -> {
			T answer = view.get();
			this.audit.record("personal-data.search", type, by, scope.root());
			return answer;
		});
	}

}
