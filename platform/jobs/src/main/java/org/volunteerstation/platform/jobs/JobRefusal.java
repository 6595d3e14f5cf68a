package org.volunteerstation.platform.jobs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What jobs refuse; the codes are the contract's. */
public abstract sealed class JobRefusal extends Refusal {

	private JobRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such job, or somebody else's. */
	public static final class NotFound extends JobRefusal {

		NotFound() {
			super(Kind.NOT_FOUND, "job-not-found", null);
		}

	}

	/** A job that has ended cannot be cancelled. */
	public static final class Finished extends JobRefusal {

		Finished() {
			super(Kind.CONFLICT, "job-finished", null);
		}

	}

	/** There is no file, or not yet. */
	public static final class WithoutResult extends JobRefusal {

		WithoutResult() {
			super(Kind.CONFLICT, "job-without-result", null);
		}

	}

	/** The person has enough jobs that wait or run. */
	public static final class TooMany extends JobRefusal {

		TooMany(int open) {
			super(Kind.CONFLICT, "jobs-too-many", null, open);
		}

	}

	/** The role that the kind of job asks for is missing. */
	public static final class Forbidden extends JobRefusal {

		Forbidden() {
			super(Kind.FORBIDDEN, "forbidden", null);
		}

	}

	/** A page that no list of ours has given. */
	static final class WrongPlace extends JobRefusal {

		WrongPlace() {
			super(Kind.INVALID, "wrong-page", "/after");
		}

	}

}
