package org.volunteerstation.activity.activity.http;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.volunteerstation.activity.activity.HomeProject;
import org.volunteerstation.activity.activity.HomeProjects;
import org.volunteerstation.activity.activity.OfferedProject;
import org.volunteerstation.activity.activity.http.ProjectClient.ProjectAnswer;
import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.KnownStation;
import org.volunteerstation.platform.service.KnownStations;
import org.volunteerstation.platform.service.remote.RemoteCalls;
import org.volunteerstation.platform.service.remote.RemoteRefusal;
import org.volunteerstation.platform.service.remote.ScopedCache;

/**
 * Asks the project service with the caller's token. A project never changes its station,
 * so that an answer may be kept for half a minute; where the station lies by now and
 * whether it is withdrawn is known from its events. Of a station that has not told
 * anything yet, as when this service has just begun to listen, the project's word counts:
 * it had not been withdrawn when the project was proposed.
 */
@Component
class RemoteProjects implements HomeProjects {

	private static final Duration KEPT = Duration.ofSeconds(30);

	private final ProjectClient projects;

	private final RemoteCalls calls;

	private final ScopedCache cache;

	private final KnownStations stations;

	RemoteProjects(ProjectClient projects, RemoteCalls calls, ScopedCache cache, KnownStations stations) {
		this.projects = projects;
		this.calls = calls;
		this.cache = cache;
		this.stations = stations;
	}

	@Override
	public Optional<OfferedProject> find(String id, RegionScope scope) {
		if (!IdGenerator.isId(id)) {
			return Optional.empty();
		}
		try {
			ProjectAnswer answer = this.cache.get(new ScopedCache.Question<>("project", id, ProjectAnswer.class), scope,
					KEPT, () -> this.calls.call("project", () -> this.projects.project(id)));
			KnownStation station = this.stations.hold(answer.stationId(), RegionCode.of(answer.regionCode()));
			return Optional.of(new OfferedProject(new HomeProject(answer.id(), station.region(), answer.stationId()),
					station.withdrawn()));
		}
		catch (RemoteRefusal ex) {
			if (ex.kind() == Refusal.Kind.NOT_FOUND) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	@Override
	public boolean isWithdrawn(HomeProject project) {
		return this.stations.hold(project.stationId(), project.region()).withdrawn();
	}

}
