package org.volunteerstation.activity.activity.messaging;

import java.time.Instant;

import org.volunteerstation.activity.activity.Activity;

/**
 * The public state of an activity ({@code contract/activity.v1.schema.json}).
 *
 * @param id identifier
 * @param regionCode code of the community
 * @param projectId the project
 * @param stationId the station that offers the project
 * @param name its name
 * @param startsAt first moment
 * @param endsAt first moment after it
 * @param state stage of its life
 */
record ActivityData(String id, String regionCode, String projectId, String stationId, String name, Instant startsAt,
		Instant endsAt, String state) {

	static ActivityData of(Activity activity) {
		return new ActivityData(activity.id().value(), activity.project().region().value(), activity.project().id(),
				activity.project().stationId(), activity.content().name(), activity.content().startsAt(),
				activity.content().endsAt(), activity.state().name());
	}

}
