package org.volunteerstation.activity.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An activity of a project. Each change makes a new state with the next version and says
 * what happened.
 *
 * @param id identifier
 * @param project the project, with its station and community
 * @param content what its publication says
 * @param state stage of its life
 * @param version number of changes, from 1; orders the events
 * @param createdAt when it was planned
 * @param updatedAt when it was changed last
 */
public record Activity(ActivityId id, HomeProject project, ActivityContent content, ActivityState state, long version,
		Instant createdAt, Instant updatedAt) {

	/**
	 * Plans an activity.
	 * @param id the new identifier
	 * @param offered the project
	 * @param content what its publication says
	 * @param clock now
	 * @return the event, with the activity
	 * @throws ActivityRefusal.StationWithdrawn when the project's station is withdrawn
	 * @throws ActivityRefusal.Begun when it would have begun before now
	 */
	public static ActivityEvent.Planned plan(ActivityId id, OfferedProject offered, ActivityContent content,
			Clock clock) {
		if (offered.withdrawn()) {
			throw new ActivityRefusal.StationWithdrawn();
		}
		Instant now = now(clock);
		if (content.startsAt().isBefore(now)) {
			throw new ActivityRefusal.Begun();
		}
		return new ActivityEvent.Planned(
				new Activity(id, offered.project(), content, ActivityState.PLANNED, 1, now, now));
	}

	/**
	 * Changes what its publication says.
	 * @param next what it shall say
	 * @param stationWithdrawn whether its station is withdrawn (撤销) by now: then it
	 * stands as it is
	 * @param seen the version that the change is based on
	 * @param clock now
	 * @return the event, with the activity
	 * @throws ActivityRefusal.Stale when the version is not the newest
	 * @throws ActivityRefusal.OfWithdrawnStation when its station is withdrawn
	 * @throws ActivityRefusal.Begun when it shall begin at another time that has passed
	 */
	public ActivityEvent.Changed change(ActivityContent next, boolean stationWithdrawn, long seen, Clock clock) {
		if (seen != this.version) {
			throw new ActivityRefusal.Stale();
		}
		if (stationWithdrawn) {
			throw new ActivityRefusal.OfWithdrawnStation();
		}
		Instant now = now(clock);
		if (!next.startsAt().equals(this.content.startsAt()) && next.startsAt().isBefore(now)) {
			throw new ActivityRefusal.Begun();
		}
		return new ActivityEvent.Changed(
				new Activity(this.id, this.project, next, this.state, this.version + 1, this.createdAt, now));
	}

	/** The database keeps microseconds. */
	private static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
