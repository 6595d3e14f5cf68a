package org.volunteerstation.project.project.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.RegionMoves;
import org.volunteerstation.platform.service.remote.RemoteCalls;
import org.volunteerstation.platform.service.remote.RemoteRefusal;
import org.volunteerstation.platform.service.remote.ScopedCache;
import org.volunteerstation.project.project.HomeStation;
import org.volunteerstation.project.project.HomeStations;
import org.volunteerstation.project.project.http.RegistryClient.StationAnswer;

/**
 * Asks the registry service with the caller's token. An answer is kept for some seconds:
 * a station that is withdrawn meanwhile may get a project for that long, and no longer.
 */
@Component
class RegistryStations implements HomeStations {

	private static final Duration KEPT = Duration.ofSeconds(5);

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final String WITHDRAWN = "WITHDRAWN";

	private final RegistryClient registry;

	private final RemoteCalls calls;

	private final ScopedCache cache;

	private final RegionMoves moves;

	RegistryStations(RegistryClient registry, RemoteCalls calls, ScopedCache cache, RegionMoves moves) {
		this.registry = registry;
		this.calls = calls;
		this.cache = cache;
		this.moves = moves;
	}

	@Override
	public Optional<HomeStation> find(String id, RegionScope scope) {
		if (!ID.matcher(id).matches()) {
			return Optional.empty();
		}
		try {
			StationAnswer answer = this.cache.get(new ScopedCache.Question<>("station", id, StationAnswer.class), scope,
					KEPT, () -> this.calls.call("registry", () -> this.registry.station(id)));
			return Optional.of(new HomeStation(answer.id(), this.moves.current(RegionCode.of(answer.regionCode())),
					answer.state().equals(WITHDRAWN)));
		}
		catch (RemoteRefusal ex) {
			if (ex.kind() == Refusal.Kind.NOT_FOUND) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
