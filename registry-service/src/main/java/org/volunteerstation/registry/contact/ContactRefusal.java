package org.volunteerstation.registry.contact;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What contacts of a station refuse; the codes are the contract's. */
public abstract sealed class ContactRefusal extends Refusal {

	private ContactRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such contact, or none for this caller. */
	public static final class NotFound extends ContactRefusal {

		NotFound() {
			super(Kind.NOT_FOUND, "contact-not-found", null);
		}

	}

	/** A position that is too long or holds control characters. */
	public static final class PositionInvalid extends ContactRefusal {

		PositionInvalid(int max) {
			super(Kind.INVALID, "text-invalid", "/position", 1, max);
		}

	}

	/** The same person is a contact of the station already. */
	public static final class Exists extends ContactRefusal {

		Exists() {
			super(Kind.CONFLICT, "contact-exists", "/name");
		}

	}

	/** More people than anybody would call. */
	public static final class LimitReached extends ContactRefusal {

		LimitReached(int most) {
			super(Kind.CONFLICT, "contact-limit-reached", null, most);
		}

	}

	/** Somebody has to be the first: another one takes the place, it is not given up. */
	public static final class FirstNeeded extends ContactRefusal {

		FirstNeeded() {
			super(Kind.INVALID, "contact-first-needed", "/first");
		}

	}

	/** The station is withdrawn and changes no more. */
	public static final class StationWithdrawn extends ContactRefusal {

		StationWithdrawn() {
			super(Kind.CONFLICT, "station-withdrawn", null);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends ContactRefusal {

		Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
