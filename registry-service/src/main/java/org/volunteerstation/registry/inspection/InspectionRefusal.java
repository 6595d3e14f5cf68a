package org.volunteerstation.registry.inspection;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What inspections refuse; the codes are the contract's. */
public abstract sealed class InspectionRefusal extends Refusal {

	private InspectionRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such plan, visit or finding, or none for this caller. */
	public static final class NotFound extends InspectionRefusal {

		private NotFound(String what) {
			super(Kind.NOT_FOUND, "inspection-" + what + "-not-found", null);
		}

		public static NotFound plan() {
			return new NotFound("plan");
		}

		public static NotFound visit() {
			return new NotFound("visit");
		}

		public static NotFound finding() {
			return new NotFound("finding");
		}

	}

	/** Seen, but another office's to do, or the community's. */
	public static final class Forbidden extends InspectionRefusal {

		Forbidden(String code) {
			super(Kind.FORBIDDEN, code, null);
		}

	}

	/** Not now: the state does not allow it. */
	public static final class Conflict extends InspectionRefusal {

		public Conflict(String code, Object... arguments) {
			super(Kind.CONFLICT, code, null, arguments);
		}

	}

	/** What was entered is wrong. */
	public static final class Invalid extends InspectionRefusal {

		public Invalid(String code, String pointer, Object... arguments) {
			super(Kind.INVALID, code, pointer, arguments);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends InspectionRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

	/** An {@code after} that no list of ours has given. */
	public static final class WrongPlace extends InspectionRefusal {

		public WrongPlace() {
			super(Kind.INVALID, "wrong-page", "/after");
		}

	}

}
