package org.volunteerstation.registry.station;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.HeldRegions;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Admits requests to the register one by one, after three questions for all of them
 * together: which of the communities exist, which parents, which names are in use. Each
 * request is held against the caller's scope by itself (DESIGN 3).
 */
final class Admission {

	private final RegionScope scope;

	private final HeldRegions regions;

	private final Map<StationId, Station> parents;

	private final Map<RegionCode, Set<String>> names;

	private Admission(RegionScope scope, HeldRegions regions, Map<StationId, Station> parents,
			Map<RegionCode, Set<String>> names) {
		this.scope = scope;
		this.regions = regions;
		this.parents = parents;
		this.names = names;
	}

	static Admission of(List<StationRequest> requests, Stations stations, RegionDirectory directory,
			RegionScope scope) {
		List<RegionCode> codes = requests.stream().map(StationRequest::region).distinct().toList();
		List<StationId> parents = requests.stream()
			.map(StationRequest::parent)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		HeldRegions regions = directory.hold(codes, scope);
		Map<RegionCode, Set<String>> names = new HashMap<>();
		stations.namesInUse(codes, scope).forEach((code, used) -> names.put(code, new HashSet<>(used)));
		return new Admission(scope, regions, stations.lock(parents, scope), names);
	}

	StationEvent.Registered admit(StationRequest request, IdGenerator ids, Clock clock) {
		Region community = this.regions.find(request.region())
			.filter((region) -> this.scope.covers(region.code()))
			.orElseThrow(StationRefusal.CommunityNotFound::new);
		if (community.tier() != Tier.COMMUNITY) {
			throw new StationRefusal.NotCommunity();
		}
		StationName name = (request.name() != null) ? request.name()
				: StationName.proposed(community.name().display(), request.kind());
		StationDraft draft = new StationDraft(request.region(), request.kind(), request.origin(), name, request.site(),
				request.state(), request.plaqueOn(), request.host());
		StationEvent.Registered registered = Station.register(new StationId(ids.next()), draft, parent(request), clock);
		Set<String> used = this.names.computeIfAbsent(request.region(), (code) -> new HashSet<>());
		if (!used.add(name.value().toLowerCase(Locale.ROOT))) {
			throw new StationRefusal.NameTaken();
		}
		return registered;
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
