package org.volunteerstation.registry.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;

/** The register without a database; kept honest by {@link StationsContract}. */
class InMemoryStations implements Stations {

	private final Map<StationId, Station> stations = new HashMap<>();

	private final Map<StationId, List<StageEntry>> stages = new HashMap<>();

	private final Map<StationId, List<StationMove>> moves = new HashMap<>();

	private final Map<StationId, List<StationEdit>> edits = new HashMap<>();

	@Override
	public Optional<Station> find(StationId id, RegionScope scope) {
		return in(scope).filter((station) -> station.id().equals(id)).findFirst();
	}

	@Override
	public Map<StationId, Station> findAll(Collection<StationId> ids, RegionScope scope) {
		Map<StationId, Station> found = new HashMap<>();
		ids.forEach((id) -> find(id, scope).ifPresent((station) -> found.put(id, station)));
		return found;
	}

	@Override
	public Map<StationId, Station> lock(Collection<StationId> ids, RegionScope scope) {
		return findAll(ids, scope);
	}

	@Override
	public List<Station> list(StationFilter filter, StationFilter.@Nullable Place after, SliceQuery query,
			RegionScope scope) {
		return in(scope).filter((station) -> after == null || place(station).compareTo(after.toString()) > 0)
			.filter((station) -> filter.states().isEmpty() || filter.states().contains(station.facts().stage().state()))
			.filter((station) -> filter.kind() == null || filter.kind() == station.kind())
			.filter((station) -> filter.parent() == null || filter.parent().equals(station.parent()))
			.filter((station) -> filter.name() == null || isNamed(station, filter.name().toLowerCase(Locale.ROOT)))
			.limit(query.rows())
			.toList();
	}

	private static boolean isNamed(Station station, String text) {
		return (text.length() == 1) ? lower(station).startsWith(text) : lower(station).contains(text);
	}

	/** Knows of no assessment. */
	@Override
	public Map<StationId, Compliance> compliance(Collection<StationId> ids, LocalDate on, RegionScope scope) {
		Map<StationId, Compliance> unassessed = new HashMap<>();
		findAll(ids, scope).forEach((id, station) -> {
			if (station.facts().stage().state().isCovering()) {
				unassessed.put(id, Compliance.UNASSESSED);
			}
		});
		return unassessed;
	}

	@Override
	public Map<RegionCode, Set<String>> namesInUse(Collection<RegionCode> regions, RegionScope scope) {
		Map<RegionCode, Set<String>> names = new HashMap<>();
		in(scope).filter(this::isLive)
			.filter((station) -> regions.contains(station.region()))
			.forEach((station) -> names.computeIfAbsent(station.region(), (code) -> new HashSet<>())
				.add(lower(station)));
		return names;
	}

	@Override
	public Map<String, String> nameKeys(Collection<String> names) {
		return Set.copyOf(names)
			.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> name.toLowerCase(Locale.ROOT)));
	}

	@Override
	public List<Station> points(Collection<RegionCode> regions, RegionScope scope) {
		return in(scope).filter(this::isLive)
			.filter((station) -> regions.contains(station.region()) && station.kind() == StationKind.POINT)
			.toList();
	}

	@Override
	public Map<RegionCode, Map<String, StationId>> namedStations(Collection<RegionCode> regions, RegionScope scope) {
		Map<RegionCode, Map<String, StationId>> named = new HashMap<>();
		in(scope).filter(this::isLive)
			.filter((station) -> regions.contains(station.region()) && station.kind() == StationKind.STATION)
			.forEach((station) -> named.computeIfAbsent(station.region(), (code) -> new HashMap<>())
				.put(lower(station), station.id()));
		return named;
	}

	@Override
	public boolean hasPoints(StationId id, RegionScope scope) {
		return this.stations.values().stream().filter(this::isLive).anyMatch((station) -> id.equals(station.parent()));
	}

	@Override
	public void add(List<Station> stations, RegionScope scope) {
		for (Station station : stations) {
			scope.narrow(station.region());
			refuseTaken(station);
			this.stations.put(station.id(), station);
			addStage(station, scope);
		}
	}

	@Override
	public boolean save(Station station, RegionScope scope) {
		Optional<Station> known = find(station.id(), scope)
			.filter((stored) -> stored.facts().version() == station.facts().version() - 1);
		known.ifPresent((stored) -> {
			refuseTaken(station);
			this.stations.put(station.id(), station);
		});
		return known.isPresent();
	}

	@Override
	public List<Station> lockPoints(StationId id, RegionScope scope) {
		return in(scope).filter((station) -> id.equals(station.parent())).toList();
	}

	@Override
	public boolean relocate(List<StationEvent.Relocated> moved, RegionScope scope) {
		for (StationEvent.Relocated one : moved) {
			scope.narrow(one.station().region());
			if (!save(one.station(), scope)) {
				return false;
			}
			this.moves.computeIfAbsent(one.station().id(), (id) -> new ArrayList<>())
				.addFirst(StationMove.of(one, Actor.PLATFORM));
		}
		return true;
	}

	@Override
	public List<StationMove> moves(StationId id, long before, SliceQuery query, RegionScope scope) {
		return find(id, scope).stream()
			.flatMap((station) -> this.moves.getOrDefault(id, List.of()).stream())
			.filter((move) -> move.version() < before)
			.limit(query.rows())
			.toList();
	}

	@Override
	public void addEdits(List<StationEvent.Changed> changed, RegionScope scope) {
		for (StationEvent.Changed one : changed) {
			scope.narrow(one.station().region());
			StationEdit edit = StationEdit.of(one, Actor.PLATFORM);
			if (!edit.values().isEmpty()) {
				this.edits.computeIfAbsent(one.station().id(), (id) -> new ArrayList<>()).addFirst(edit);
			}
		}
	}

	@Override
	public List<StationEdit> edits(StationId id, long before, SliceQuery query, RegionScope scope) {
		return find(id, scope).stream()
			.flatMap((station) -> this.edits.getOrDefault(id, List.of()).stream())
			.filter((edit) -> edit.version() < before)
			.limit(query.rows())
			.toList();
	}

	@Override
	public void addStage(Station station, RegionScope scope) {
		scope.narrow(station.region());
		this.stages.computeIfAbsent(station.id(), (id) -> new ArrayList<>())
			.addFirst(StageEntry.of(station, Actor.PLATFORM));
	}

	@Override
	public List<StageEntry> stages(StationId id, long before, SliceQuery query, RegionScope scope) {
		return find(id, scope).stream()
			.flatMap((station) -> this.stages.getOrDefault(id, List.of()).stream())
			.filter((entry) -> entry.version() < before)
			.limit(query.rows())
			.toList();
	}

	@Override
	public List<StationCount> count(LocalDate on, SliceQuery query, RegionScope scope) {
		Map<RegionCode, StationCount> counts = new TreeMap<>();
		in(scope).forEach((station) -> {
			boolean isStation = station.kind() == StationKind.STATION;
			int live = isLive(station) ? 1 : 0;
			int covering = (isStation && station.facts().stage().state().isCovering()) ? 1 : 0;
			counts.merge(station.region(),
					new StationCount(station.region(), isStation ? live : 0, isStation ? 0 : live, covering,
							new StationCount.Standing(0, 0), plaques(station, isStation ? 1 : 0, on)),
					InMemoryStations::sum);
		});
		return counts.values()
			.stream()
			.filter((count) -> count.region().value().compareTo(query.afterOrStart()) > 0)
			.limit(query.rows())
			.toList();
	}

	private static StationCount.Plaques plaques(Station station, int stations, LocalDate on) {
		LocalDate plaque = station.facts().plaqueOn();
		int years = (plaque != null) ? on.getYear() - plaque.getYear() : -1;
		return new StationCount.Plaques((years == 0) ? stations : 0, (years > 0) ? stations : 0);
	}

	private static StationCount sum(StationCount a, StationCount b) {
		return new StationCount(a.region(), a.stations() + b.stations(), a.points() + b.points(),
				a.covering() + b.covering(), a.standing(), new StationCount.Plaques(
						a.plaques().inYear() + b.plaques().inYear(), a.plaques().before() + b.plaques().before()));
	}

	private Stream<Station> in(RegionScope scope) {
		return this.stations.values()
			.stream()
			.filter((station) -> scope.covers(station.region()))
			.sorted(Comparator.comparing(InMemoryStations::place));
	}

	private void refuseTaken(Station station) {
		Predicate<Station> other = (known) -> !known.id().equals(station.id());
		if (isLive(station) && this.stations.values()
			.stream()
			.filter(other)
			.filter(this::isLive)
			.filter((known) -> known.region().equals(station.region()))
			.anyMatch((known) -> lower(known).equals(lower(station)))) {
			throw new StationRefusal.NameTaken();
		}
	}

	private boolean isLive(Station station) {
		return station.facts().stage().state() != StationState.WITHDRAWN;
	}

	private static String lower(Station station) {
		return station.facts().name().value().toLowerCase(Locale.ROOT);
	}

	private static String place(Station station) {
		return new StationFilter.Place(station.region(), station.id()).toString();
	}

}
