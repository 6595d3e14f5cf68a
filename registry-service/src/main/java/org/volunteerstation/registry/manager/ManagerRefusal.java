package org.volunteerstation.registry.manager;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What the staff of a station refuses; the codes are the contract's. */
public abstract sealed class ManagerRefusal extends Refusal {

	private ManagerRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such manager, or none for this caller. */
	public static final class NotFound extends ManagerRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "manager-not-found", null);
		}

	}

	/** A duty that is too long or holds control characters. */
	public static final class DutyInvalid extends ManagerRefusal {

		DutyInvalid(int max) {
			super(Kind.INVALID, "text-invalid", "/duty", 1, max);
		}

	}

	/** The last day lies before the first, or either out of range. */
	public static final class TermInvalid extends ManagerRefusal {

		TermInvalid(String pointer) {
			super(Kind.INVALID, "manager-term-invalid", pointer);
		}

	}

	/** The same person has a term at the station in the same days. */
	public static final class Serves extends ManagerRefusal {

		Serves() {
			super(Kind.CONFLICT, "manager-serves", "/name");
		}

	}

	/** Neither a station's id nor its community and name. */
	public static final class StationNeeded extends ManagerRefusal {

		StationNeeded() {
			super(Kind.INVALID, "manager-station-needed", "/stationId");
		}

	}

	/** The station is withdrawn and changes no more. */
	public static final class StationWithdrawn extends ManagerRefusal {

		StationWithdrawn() {
			super(Kind.CONFLICT, "station-withdrawn", null);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends ManagerRefusal {

		Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
