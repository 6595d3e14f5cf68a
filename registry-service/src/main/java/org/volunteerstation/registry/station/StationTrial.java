package org.volunteerstation.registry.station;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Looks at rows as {@link StationBatch} would register them, without storing anything and
 * without holding a region or a station. Rows before count as registered.
 */
public final class StationTrial {

	private final StationBatch batch;

	private final Stations stations;

	private final RegionDirectory directory;

	private final RegionScope scope;

	/** What rows before have registered. */
	private final Map<StationId, Station> registered = new HashMap<>();

	private final Map<RegionCode, Map<String, StationId>> named = new HashMap<>();

	private final Map<RegionCode, Set<String>> keys = new HashMap<>();

	private final Map<RegionCode, List<Station>> points = new HashMap<>();

	StationTrial(StationBatch batch, Stations stations, RegionDirectory directory, RegionScope scope) {
		this.batch = batch;
		this.stations = stations;
		this.directory = directory;
		this.scope = scope;
	}

	/**
	 * The stations of communities by their names, those of rows before included.
	 * @param regions the communities
	 * @return of each community the names in lower case
	 */
	public Map<RegionCode, Map<String, StationId>> namedStations(Collection<RegionCode> regions) {
		Map<RegionCode, Map<String, StationId>> all = new HashMap<>();
		if (!regions.isEmpty()) {
			all.putAll(this.stations.namedStations(regions, this.scope));
		}
		this.named.forEach((region, names) -> all.merge(region, names, StationTrial::together));
		return all;
	}

	private static Map<String, StationId> together(Map<String, StationId> some, Map<String, StationId> others) {
		Map<String, StationId> all = new HashMap<>(some);
		all.putAll(others);
		return all;
	}

	/**
	 * Looks at some rows.
	 * @param rows the rows
	 * @return those that would be refused
	 */
	public List<StationBatch.Refused> look(List<StationBatch.Candidate> rows) {
		List<StationBatch.Refused> refused = new ArrayList<>();
		List<Station> good = this.batch.admit(rows, new Known(), this.scope, refused)
			.stream()
			.map(StationEvent.Registered::station)
			.toList();
		Map<String, String> nameKeys = this.stations.nameKeys(good.stream().map(StationTrial::name).toList());
		for (Station station : good) {
			this.keys.computeIfAbsent(station.region(), (code) -> new HashSet<>())
				.add(Objects.requireNonNull(nameKeys.get(name(station)), "each name has a key"));
			if (station.kind() == StationKind.STATION) {
				this.registered.put(station.id(), station);
				this.named.computeIfAbsent(station.region(), (code) -> new HashMap<>())
					.put(name(station).toLowerCase(Locale.ROOT), station.id());
			}
			else {
				this.points.computeIfAbsent(station.region(), (code) -> new ArrayList<>()).add(station);
			}
		}
		return refused;
	}

	/** Holds the communities of the good rows until the transaction ends. */
	public void hold() {
		this.directory.hold(this.keys.keySet(), this.scope);
	}

	private static String name(Station station) {
		return station.facts().name().value();
	}

	/** What is stored, as it happens to be, and what rows before have registered. */
	private final class Known implements KnownStations {

		@Override
		public Function<RegionCode, Optional<Region>> regions(Collection<RegionCode> codes) {
			Map<RegionCode, Region> found = StationTrial.this.directory.regions(codes, StationTrial.this.scope);
			return (code) -> Optional.ofNullable(found.get(code));
		}

		@Override
		public Map<StationId, Station> parents(Collection<StationId> ids) {
			Map<StationId, Station> found = new HashMap<>(
					StationTrial.this.stations.findAll(ids, StationTrial.this.scope));
			found.putAll(StationTrial.this.registered);
			return found;
		}

		@Override
		public Map<RegionCode, Set<String>> namesInUse(Collection<RegionCode> codes) {
			Map<RegionCode, Set<String>> used = new HashMap<>();
			StationTrial.this.stations.namesInUse(codes, StationTrial.this.scope)
				.forEach((code, keys) -> used.put(code, new HashSet<>(keys)));
			codes.forEach((code) -> used.computeIfAbsent(code, (none) -> new HashSet<>())
				.addAll(StationTrial.this.keys.getOrDefault(code, Set.of())));
			return used;
		}

		@Override
		public Map<String, String> nameKeys(Collection<String> names) {
			return StationTrial.this.stations.nameKeys(names);
		}

		@Override
		public List<Station> points(Collection<RegionCode> codes) {
			List<Station> all = new ArrayList<>(StationTrial.this.stations.points(codes, StationTrial.this.scope));
			codes.forEach((code) -> all.addAll(StationTrial.this.points.getOrDefault(code, List.of())));
			return all;
		}

	}

}
