package org.volunteerstation.activity;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.volunteerstation.platform.test.RemoteStandIn;

/** The service that this one asks; the same for every test's context. */
interface Neighbourhood {

	/** In the place of project-service. */
	RemoteStandIn PROJECTS = new RemoteStandIn("project-not-found");

	@DynamicPropertySource
	static void neighbours(DynamicPropertyRegistry properties) {
		properties.add("VOLUNTEER_PROJECT_URL", PROJECTS::url);
	}

}
