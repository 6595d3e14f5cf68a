package org.volunteerstation.activity.activity.web;

import java.time.Instant;

import org.volunteerstation.activity.activity.Activity;
import org.volunteerstation.activity.activity.ActivityContent;
import org.volunteerstation.activity.activity.ActivityState;

/**
 * An activity as the interface shows it.
 *
 * @param id identifier
 * @param regionCode code of the community
 * @param projectId the project
 * @param stationId the station that offers the project
 * @param stationWithdrawn whether that station is withdrawn (撤销) by now
 * @param name its name
 * @param startsAt first moment
 * @param endsAt first moment after it
 * @param place where it is
 * @param headCount volunteers wanted
 * @param riskStatement what can happen to volunteers
 * @param protection what protects them
 * @param state stage of its life
 * @param version number of changes, from 1; also the ETag
 * @param createdAt when it was planned
 * @param updatedAt when it was changed last
 */
record ActivityView(String id, String regionCode, String projectId, String stationId, boolean stationWithdrawn,
		String name, Instant startsAt, Instant endsAt, String place, int headCount, String riskStatement,
		String protection, ActivityState state, long version, Instant createdAt, Instant updatedAt) {

	static ActivityView of(Activity activity, boolean stationWithdrawn) {
		ActivityContent content = activity.content();
		return new ActivityView(activity.id().value(), activity.project().region().value(), activity.project().id(),
				activity.project().stationId(), stationWithdrawn, content.name(), content.startsAt(), content.endsAt(),
				content.place(), content.headCount(), content.riskStatement(), content.protection(), activity.state(),
				activity.version(), activity.createdAt(), activity.updatedAt());
	}

}
