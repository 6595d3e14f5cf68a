package org.volunteerstation.registry.station;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.HeldRegions;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Moves stations to another community by hand: after a split, all that a community had is
 * with one successor; and points to another station of theirs: after a merger, one of two
 * stations has had its day (decision 0020). Regions are held first, then stations are
 * locked, then their points: as everybody else does, so that nobody waits in a circle.
 */
@Service
@Transactional
public class StationMoving {

	private final Stations stations;

	private final StationEvents events;

	private final StationBelongings belongings;

	private final RegionDirectory directory;

	private final Clock clock;

	public StationMoving(Stations stations, StationEvents events, StationBelongings belongings,
			RegionDirectory directory, Clock clock) {
		this.stations = stations;
		this.events = events;
		this.belongings = belongings;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Moves a station with its points, or one point.
	 * @param id the station
	 * @param target where to and why
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the station
	 */
	public Station move(StationId id, Target target, long version, RegionScope scope) {
		Station seen = this.stations.find(id, scope).orElseThrow(() -> new StationRefusal.NotFound(null));
		requireCommunity(this.directory.hold(Stream.of(seen.region(), target.region()).distinct().toList(), scope),
				target.region());
		Station parent = parent(seen, target.parent(), scope);
		Station station = this.stations.lock(List.of(id), scope).get(id);
		if (station == null) {
			throw new StationRefusal.NotFound(null);
		}
		if (station.facts().version() != version || !station.region().equals(seen.region())
				|| !Objects.equals(station.parent(), seen.parent())) {
			throw new StationRefusal.Stale();
		}
		List<StationEvent.Relocated> moved = withPoints(
				station.move(target.region(), parent, target.reason(), this.clock), scope);
		if (!this.stations.relocate(moved, scope)) {
			throw new StationRefusal.Stale();
		}
		if (!moved.getFirst().isWithin()) {
			this.belongings.follow(moved.stream().map((one) -> one.station().id()).toList(), scope);
		}
		this.events.append(moved);
		return moved.getFirst().station();
	}

	/** Of all that were held, in the order of their codes, this one has to be there. */
	private static void requireCommunity(HeldRegions held, RegionCode code) {
		Region region = held.find(code).orElseThrow(StationRefusal.CommunityNotFound::new);
		if (region.tier() != Tier.COMMUNITY) {
			throw new StationRefusal.NotCommunity();
		}
	}

	/** The one that it leaves is kept from being withdrawn, too, before the point is. */
	private @Nullable Station parent(Station seen, @Nullable StationId id, RegionScope scope) {
		if (id == null) {
			return null;
		}
		List<StationId> both = Stream.concat(Stream.of(id), Stream.ofNullable(seen.parent())).distinct().toList();
		return Optional.ofNullable(this.stations.lock(both, scope).get(id))
			.orElseThrow(() -> new StationRefusal.NotFound("/parentStationId"));
	}

	private List<StationEvent.Relocated> withPoints(StationEvent.Relocated moved, RegionScope scope) {
		List<StationEvent.Relocated> all = new ArrayList<>(List.of(moved));
		if (moved.station().kind() == StationKind.STATION) {
			this.stations.lockPoints(moved.station().id(), scope)
				.forEach((point) -> all.add(point.follow(moved, this.clock)));
		}
		return all;
	}

	/**
	 * Where a station goes.
	 *
	 * @param region the community
	 * @param parent the station there that a point belongs to by then; null for a station
	 * @param reason why
	 */
	public record Target(RegionCode region, @Nullable StationId parent, MoveReason reason) {
	}

}
