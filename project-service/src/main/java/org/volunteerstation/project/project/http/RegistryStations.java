package org.volunteerstation.project.project.http;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.KnownStation;
import org.volunteerstation.platform.service.KnownStations;
import org.volunteerstation.platform.service.remote.RemoteCalls;
import org.volunteerstation.platform.service.remote.RemoteRefusal;
import org.volunteerstation.platform.service.remote.ScopedCache;
import org.volunteerstation.project.project.HomeStation;
import org.volunteerstation.project.project.HomeStations;
import org.volunteerstation.project.project.http.RegistryClient.StationAnswer;

/**
 * Asks the registry service with the caller's token. An answer is kept for some seconds;
 * what the station's events have told since counts too, so that nothing is stored for one
 * whose withdrawal is known here. Of a station that has not told anything yet, the
 * registry's word alone counts.
 */
@Component
class RegistryStations implements HomeStations {

	private static final Duration KEPT = Duration.ofSeconds(5);

	private static final String WITHDRAWN = "WITHDRAWN";

	private final RegistryClient registry;

	private final RemoteCalls calls;

	private final ScopedCache cache;

	private final KnownStations stations;

	RegistryStations(RegistryClient registry, RemoteCalls calls, ScopedCache cache, KnownStations stations) {
		this.registry = registry;
		this.calls = calls;
		this.cache = cache;
		this.stations = stations;
	}

	@Override
	public Optional<HomeStation> find(String id, RegionScope scope) {
		if (!IdGenerator.isId(id)) {
			return Optional.empty();
		}
		try {
			StationAnswer answer = this.cache.get(new ScopedCache.Question<>("station", id, StationAnswer.class), scope,
					KEPT, () -> this.calls.call("registry", () -> this.registry.station(id)));
			KnownStation station = this.stations.hold(answer.id(), RegionCode.of(answer.regionCode()));
			return Optional.of(new HomeStation(answer.id(), station.region(),
					station.withdrawn() || answer.state().equals(WITHDRAWN)));
		}
		catch (RemoteRefusal ex) {
			if (ex.kind() == Refusal.Kind.NOT_FOUND) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
