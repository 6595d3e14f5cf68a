package org.volunteerstation.project.project;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What a project refuses; the codes are the contract's. */
public abstract sealed class ProjectRefusal extends Refusal {

	private ProjectRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such project, or none for this caller. */
	public static final class NotFound extends ProjectRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "project-not-found", null);
		}

	}

	/** No such station, or none for this caller. */
	public static final class StationNotFound extends ProjectRefusal {

		StationNotFound() {
			super(Kind.NOT_FOUND, "station-not-found", "/stationId");
		}

	}

	/** A station that is withdrawn offers nothing new. */
	public static final class StationWithdrawn extends ProjectRefusal {

		StationWithdrawn() {
			super(Kind.CONFLICT, "station-withdrawn", "/stationId");
		}

	}

	/** A text that is too short, too long or holds control characters. */
	public static final class TextInvalid extends ProjectRefusal {

		TextInvalid(String pointer, int min, int max) {
			super(Kind.INVALID, "text-invalid", pointer, min, max);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends ProjectRefusal {

		Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
