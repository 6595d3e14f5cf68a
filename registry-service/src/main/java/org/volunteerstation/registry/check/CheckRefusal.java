package org.volunteerstation.registry.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What the checks refuse; the codes are the contract's. */
public abstract sealed class CheckRefusal extends Refusal {

	private CheckRefusal(Kind kind, String code, @Nullable String pointer) {
		super(kind, code, pointer, List.of());
	}

	/** No such check. */
	public static final class NotFound extends CheckRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "check-not-found", null);
		}

	}

	/** An {@code after} that no list of ours has given. */
	public static final class WrongPlace extends CheckRefusal {

		public WrongPlace() {
			super(Kind.INVALID, "wrong-page", "/after");
		}

	}

	/** The region is too large for this check: look at one below. */
	public static final class TooSlow extends CheckRefusal {

		public TooSlow() {
			super(Kind.CONFLICT, "check-too-slow", null);
		}

	}

}
