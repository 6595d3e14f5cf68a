package org.volunteerstation.registry;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.volunteerstation.platform.test.RemoteStandIn;

/** The services that this one asks; the same for every test's context. */
public interface Neighbourhood {

	/** In the place of project-service. */
	RemoteStandIn PROJECTS = new RemoteStandIn("region-not-found");

	/** In the place of activity-service. */
	RemoteStandIn ACTIVITIES = new RemoteStandIn("region-not-found");

	/** In the place of analytics-service. */
	RemoteStandIn ANALYTICS = new RemoteStandIn("region-not-found");

	@DynamicPropertySource
	static void neighbours(DynamicPropertyRegistry properties) {
		properties.add("VOLUNTEER_PROJECT_URL", PROJECTS::url);
		properties.add("VOLUNTEER_ACTIVITY_URL", ACTIVITIES::url);
		properties.add("VOLUNTEER_ANALYTICS_URL", ANALYTICS::url);
	}

}
