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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.CreditCode;
import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.Region;

/**
 * Admits requests to the register one by one, after a few questions for all of them
 * together: which of the communities exist, which parents, which names are in use. Each
 * request is held against the caller's scope by itself (DESIGN 3). A community has one
 * station and may have many points: those that nobody named get the first free number.
 */
final class Admission {

	/** Names whose keys are asked for at once. */
	private static final int AHEAD = 20;

	private final KnownStations known;

	private final RegionScope scope;

	private final Function<RegionCode, Optional<Region>> regions;

	private final Map<StationId, Station> parents;

	private final Map<RegionCode, Set<String>> names;

	private final Map<String, String> keys;

	private final Set<Room> rooms;

	private Admission(Collection<StationRequest> requests, KnownStations known, RegionScope scope) {
		List<RegionCode> codes = requests.stream().map(StationRequest::region).distinct().toList();
		this.known = known;
		this.scope = scope;
		this.regions = known.regions(codes);
		this.parents = known
			.parents(requests.stream().map(StationRequest::parent).filter(Objects::nonNull).distinct().toList());
		this.names = new HashMap<>();
		known.namesInUse(codes).forEach((code, used) -> this.names.put(code, new HashSet<>(used)));
		this.keys = new HashMap<>(known.nameKeys(requests.stream()
			.flatMap((request) -> community(request).map((region) -> name(request, region, 1).value()).stream())
			.distinct()
			.toList()));
		this.rooms = known
			.points(requests.stream()
				.filter(Admission::isNumbered)
				.map(StationRequest::region)
				.filter(this.scope::covers)
				.distinct()
				.toList())
			.stream()
			.map(Room::of)
			.collect(Collectors.toCollection(HashSet::new));
	}

	static Admission of(Collection<StationRequest> requests, KnownStations known, RegionScope scope) {
		return new Admission(requests, known, scope);
	}

	StationEvent.Registered admit(StationRequest request, IdGenerator ids, Clock clock) {
		Region community = community(request).orElseThrow(StationRefusal.CommunityNotFound::new);
		if (community.tier() != Tier.COMMUNITY) {
			throw new StationRefusal.NotCommunity();
		}
		Set<String> used = this.names.computeIfAbsent(request.region(), (code) -> new HashSet<>());
		StationName name = free(request, community, used);
		StationDraft draft = new StationDraft(request.region(), request.kind(), request.origin(), name, request.site(),
				request.state(), request.plaqueOn(), request.host());
		StationEvent.Registered registered = Station.register(new StationId(ids.next()), draft, parent(request), clock);
		if (!used.add(key(name))) {
			throw new StationRefusal.NameTaken();
		}
		this.rooms.add(Room.of(registered.station()));
		return registered;
	}

	/**
	 * The name that a request asks for, taken or not, or the first free one of those that
	 * are proposed. A point in a room that another one has is none that is new: a sheet
	 * that comes in once more makes no second one of it.
	 */
	private StationName free(StationRequest request, Region community, Set<String> used) {
		StationName name = name(request, community, 1);
		if (!isNumbered(request) || this.rooms.contains(Room.of(request))) {
			return name;
		}
		for (int number = 2; used.contains(key(name)); number++) {
			name = name(request, community, number);
			if (!this.keys.containsKey(name.value())) {
				this.keys.putAll(this.known.nameKeys(IntStream.range(number, number + AHEAD)
					.mapToObj((next) -> name(request, community, next).value())
					.toList()));
			}
		}
		return name;
	}

	private static boolean isNumbered(StationRequest request) {
		return request.name() == null && request.kind() == StationKind.POINT;
	}

	private String key(StationName name) {
		return Objects.requireNonNull(this.keys.get(name.value()), "each name has a key");
	}

	private Optional<Region> community(StationRequest request) {
		return this.regions.apply(request.region()).filter((region) -> this.scope.covers(region.code()));
	}

	private static StationName name(StationRequest request, Region community, int number) {
		return (request.name() != null) ? request.name()
				: StationName.proposed(community.name().display(), request.kind(), number);
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

	/**
	 * Where a point is, and by whom: two points that nobody named differ in something of
	 * it.
	 *
	 * @param region the community
	 * @param parent the station that it belongs to
	 * @param host who gives it its room
	 * @param address the address
	 */
	private record Room(RegionCode region, @Nullable StationId parent, @Nullable CreditCode host,
			@Nullable String address) {

		static Room of(Station point) {
			return new Room(point.region(), point.parent(), code(point.facts().host()), point.facts().site().address());
		}

		static Room of(StationRequest request) {
			return new Room(request.region(), request.parent(), code(request.host()), request.site().address());
		}

		private static @Nullable CreditCode code(@Nullable StationHost host) {
			return (host != null) ? host.code() : null;
		}

	}

}
