package org.volunteerstation.project.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A project of a station. Each change makes a new state with the next version and says
 * what happened.
 *
 * @param id identifier
 * @param region the station's community
 * @param stationId the station that offers it
 * @param content what is said of it
 * @param state stage of its life
 * @param version number of changes, from 1; orders the events
 * @param createdAt when it was proposed
 * @param updatedAt when it was changed last
 */
public record Project(ProjectId id, RegionCode region, String stationId, ProjectContent content, ProjectState state,
		long version, Instant createdAt, Instant updatedAt) {

	/**
	 * A station offers a new project.
	 * @param id the new identifier
	 * @param station the station
	 * @param content what is said of it
	 * @param clock now
	 * @return the event, with the project
	 * @throws ProjectRefusal.StationWithdrawn when the station is withdrawn
	 */
	public static ProjectEvent.Proposed propose(ProjectId id, HomeStation station, ProjectContent content,
			Clock clock) {
		if (station.withdrawn()) {
			throw new ProjectRefusal.StationWithdrawn();
		}
		Instant now = now(clock);
		return new ProjectEvent.Proposed(
				new Project(id, station.region(), station.id(), content, ProjectState.PROPOSED, 1, now, now));
	}

	/**
	 * Says something else of it.
	 * @param next what shall be said
	 * @param seen the version that the change is based on
	 * @param clock now
	 * @return the event, with the project
	 * @throws ProjectRefusal.Stale when the version is not the newest
	 */
	public ProjectEvent.Changed change(ProjectContent next, long seen, Clock clock) {
		if (seen != this.version) {
			throw new ProjectRefusal.Stale();
		}
		return new ProjectEvent.Changed(new Project(this.id, this.region, this.stationId, next, this.state,
				this.version + 1, this.createdAt, now(clock)));
	}

	/** The database keeps microseconds. */
	private static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
