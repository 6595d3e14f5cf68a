package org.volunteerstation.registry.change.http;

import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.remote.RemoteCalls;
import org.volunteerstation.platform.service.remote.RemoteRefusal;
import org.volunteerstation.platform.web.problem.Unavailable;
import org.volunteerstation.registry.change.Neighbours;

/** Asks the other services with the caller's token, each once for all codes. */
@Component
class RemoteNeighbours implements Neighbours {

	private static final Logger logger = LoggerFactory.getLogger(RemoteNeighbours.class);

	private final ProjectClient projects;

	private final ActivityClient activities;

	private final RemoteCalls calls;

	RemoteNeighbours(ProjectClient projects, ActivityClient activities, RemoteCalls calls) {
		this.projects = projects;
		this.activities = activities;
		this.calls = calls;
	}

	@Override
	public List<Count> counts(List<RegionCode> codes) {
		List<String> regions = codes.stream().map(RegionCode::value).toList();
		return List.of(
				count("project", "projects", regions.isEmpty(),
						() -> this.projects.count(new ProjectClient.Codes(regions)).projects()),
				count("activity", "activities", regions.isEmpty(),
						() -> this.activities.count(new ActivityClient.Codes(regions)).activities()));
	}

	private Count count(String service, String subject, boolean nothing, Supplier<Long> question) {
		String name = service + "-service";
		if (nothing) {
			return new Count(name, subject, 0L);
		}
		try {
			return new Count(name, subject, this.calls.call(service, question));
		}
		catch (Unavailable | RemoteRefusal ex) {
			logger.warn("A preview goes without the counts of {}: {}", name, ex.toString());
			return new Count(name, subject, null);
		}
	}

}
