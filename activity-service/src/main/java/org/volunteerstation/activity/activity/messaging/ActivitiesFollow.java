package org.volunteerstation.activity.activity.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.activity.activity.Activities;
import org.volunteerstation.activity.activity.ActivityEvents;
import org.volunteerstation.platform.service.RegionFollower;

/** Lets activities follow their communities, each told with its new place. */
@Component
class ActivitiesFollow implements RegionFollower {

	private final Activities activities;

	private final ActivityEvents events;

	ActivitiesFollow(Activities activities, ActivityEvents events) {
		this.activities = activities;
		this.events = events;
	}

	@Override
	public String table() {
		return "activity";
	}

	@Override
	public void moved(List<String> ids) {
		this.events.moved(this.activities.all(ids));
	}

}
