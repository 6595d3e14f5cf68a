package org.volunteerstation.activity.activity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What an activity refuses; the codes are the contract's. */
public abstract sealed class ActivityRefusal extends Refusal {

	private ActivityRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such activity, or none for this caller. */
	public static final class NotFound extends ActivityRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "activity-not-found", null);
		}

	}

	/** No such project, or none for this caller. */
	public static final class ProjectNotFound extends ActivityRefusal {

		ProjectNotFound() {
			super(Kind.NOT_FOUND, "project-not-found", "/projectId");
		}

	}

	/** A station that is withdrawn takes no new activity. */
	public static final class StationWithdrawn extends ActivityRefusal {

		StationWithdrawn() {
			super(Kind.CONFLICT, "station-withdrawn", "/projectId");
		}

	}

	/** What was planned before the station was withdrawn stands as it is. */
	public static final class OfWithdrawnStation extends ActivityRefusal {

		OfWithdrawnStation() {
			super(Kind.CONFLICT, "activity-station-withdrawn", null);
		}

	}

	/** What is planned cannot have begun. */
	public static final class Begun extends ActivityRefusal {

		Begun() {
			super(Kind.INVALID, "activity-begun", "/startsAt");
		}

	}

	/** An end that is not after the start, or more than 31 days after it. */
	public static final class TimeInvalid extends ActivityRefusal {

		TimeInvalid() {
			super(Kind.INVALID, "activity-time-invalid", "/endsAt");
		}

	}

	/** Too few or too many volunteers. */
	public static final class HeadCountInvalid extends ActivityRefusal {

		HeadCountInvalid() {
			super(Kind.INVALID, "activity-head-count-invalid", "/headCount", 1, ActivityContent.MAX_HEADS);
		}

	}

	/** A text that is too short, too long or holds control characters. */
	public static final class TextInvalid extends ActivityRefusal {

		TextInvalid(String pointer, int min, int max) {
			super(Kind.INVALID, "text-invalid", pointer, min, max);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends ActivityRefusal {

		Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
