package org.volunteerstation.project;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.volunteerstation.platform.test.RemoteStandIn;

/** The service that this one asks; the same for every test's context. */
interface Neighbourhood {

	/** In the place of registry-service. */
	RemoteStandIn REGISTRY = new RemoteStandIn("station-not-found");

	@DynamicPropertySource
	static void neighbours(DynamicPropertyRegistry properties) {
		properties.add("VOLUNTEER_REGISTRY_URL", REGISTRY::url);
	}

}
