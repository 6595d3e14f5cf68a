package org.volunteerstation.registry.station;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.Region;

/**
 * Admits requests to the register one by one, after a few questions for all of them
 * together: which of the communities exist, which parents, which names are in use. Each
 * request is held against the caller's scope by itself (DESIGN 3).
 */
final class Admission {

	private final RegionScope scope;

	private final Function<RegionCode, Optional<Region>> regions;

	private final Map<StationId, Station> parents;

	private final Map<RegionCode, Set<String>> names;

	private final Map<String, String> keys;

	private Admission(Collection<StationRequest> requests, KnownStations known, RegionScope scope) {
		List<RegionCode> codes = requests.stream().map(StationRequest::region).distinct().toList();
		this.scope = scope;
		this.regions = known.regions(codes);
		this.parents = known
			.parents(requests.stream().map(StationRequest::parent).filter(Objects::nonNull).distinct().toList());
		this.names = new HashMap<>();
		known.namesInUse(codes).forEach((code, used) -> this.names.put(code, new HashSet<>(used)));
		this.keys = known.nameKeys(requests.stream()
			.flatMap((request) -> community(request).map((region) -> name(request, region).value()).stream())
			.distinct()
			.toList());
	}

	static Admission of(Collection<StationRequest> requests, KnownStations known, RegionScope scope) {
		return new Admission(requests, known, scope);
	}

	StationEvent.Registered admit(StationRequest request, IdGenerator ids, Clock clock) {
		Region community = community(request).orElseThrow(StationRefusal.CommunityNotFound::new);
		if (community.tier() != Tier.COMMUNITY) {
			throw new StationRefusal.NotCommunity();
		}
		StationName name = name(request, community);
		StationDraft draft = new StationDraft(request.region(), request.kind(), request.origin(), name, request.site(),
				request.state(), request.plaqueOn(), request.host());
		StationEvent.Registered registered = Station.register(new StationId(ids.next()), draft, parent(request), clock);
		Set<String> used = this.names.computeIfAbsent(request.region(), (code) -> new HashSet<>());
		if (!used.add(Objects.requireNonNull(this.keys.get(name.value()), "each name has a key"))) {
			throw new StationRefusal.NameTaken();
		}
		return registered;
	}

	private Optional<Region> community(StationRequest request) {
		return this.regions.apply(request.region()).filter((region) -> this.scope.covers(region.code()));
	}

	private static StationName name(StationRequest request, Region community) {
		return (request.name() != null) ? request.name()
				: StationName.proposed(community.name().display(), request.kind());
	}

	private @Nullable Station parent(StationRequest request) {
		if (request.parent() == null) {
			return null;
		}
		Station parent = this.parents.get(request.parent());
		if (parent == null) {
			throw new StationRefusal.NotFound("/parentStationId");
		}
		return parent;
	}

}
