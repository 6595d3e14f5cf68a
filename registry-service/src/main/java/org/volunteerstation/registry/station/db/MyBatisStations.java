package org.volunteerstation.registry.station.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.station.Actor;
import org.volunteerstation.registry.station.Actors;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.StageEntry;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationCount;
import org.volunteerstation.registry.station.StationEdit;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationMove;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.Stations;

/** The register in MariaDB or MySQL. */
@Repository
class MyBatisStations implements Stations {

	private final StationMapper mapper;

	private final StationHistoryMapper history;

	private final StationSearch search;

	private final StationWriter writer;

	private final StationGrams grams;

	private final Actors actors;

	MyBatisStations(StationMapper mapper, StationHistoryMapper history, StationSearch search, StationWriter writer,
			StationGrams grams, Actors actors) {
		this.mapper = mapper;
		this.history = history;
		this.search = search;
		this.writer = writer;
		this.grams = grams;
		this.actors = actors;
	}

	@Override
	public Optional<Station> find(StationId id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.find(id.value(), scope)).map(StationRow::toStation);
	}

	@Override
	public Map<StationId, Station> findAll(Collection<StationId> ids, RegionScope scope) {
		return ids.isEmpty() ? Map.of() : byId(this.mapper.findAll(values(ids), scope));
	}

	@Override
	public Map<StationId, Station> lock(Collection<StationId> ids, RegionScope scope) {
		return ids.isEmpty() ? Map.of() : byId(this.mapper.lock(values(ids), scope));
	}

	@Override
	public List<Station> list(StationFilter filter, StationFilter.@Nullable Place after, SliceQuery query,
			RegionScope scope) {
		StationQuery asked = StationQuery.of(filter, after, query, scope);
		return this.search.find(asked).stream().map(StationRow::toStation).toList();
	}

	@Override
	public Map<StationId, Compliance> compliance(Collection<StationId> ids, LocalDate on, RegionScope scope) {
		return ids.isEmpty() ? Map.of()
				: this.mapper.compliance(values(ids), on, scope)
					.stream()
					.collect(Collectors.toMap((row) -> new StationId(row.getStationId()),
							(row) -> Compliance.valueOf(row.getCompliance())));
	}

	@Override
	public Map<RegionCode, Set<String>> namesInUse(Collection<RegionCode> regions, RegionScope scope) {
		Map<RegionCode, Set<String>> names = new HashMap<>();
		if (!regions.isEmpty()) {
			List<String> codes = regions.stream().map(RegionCode::value).toList();
			for (StationRow row : this.mapper.names(codes, scope)) {
				names.computeIfAbsent(new RegionCode(row.getRegionCode()), (code) -> new HashSet<>())
					.add(row.getName());
			}
		}
		return names;
	}

	@Override
	@Unscoped("names alone, nothing that is stored")
	public Map<String, String> nameKeys(Collection<String> names) {
		return names.isEmpty() ? Map.of()
				: this.mapper.nameKeys(Set.copyOf(names))
					.stream()
					.collect(Collectors.toMap(NameKeyRow::getName, NameKeyRow::getNameKey));
	}

	@Override
	public List<Station> points(Collection<RegionCode> regions, RegionScope scope) {
		return regions.isEmpty() ? List.of()
				: this.mapper.points(regions.stream().map(RegionCode::value).toList(), scope)
					.stream()
					.map(StationRow::toStation)
					.toList();
	}

	@Override
	public Map<RegionCode, Map<String, StationId>> namedStations(Collection<RegionCode> regions, RegionScope scope) {
		Map<RegionCode, Map<String, StationId>> named = new HashMap<>();
		for (StationRow row : this.mapper.named(regions.stream().map(RegionCode::value).distinct().toList(), scope)) {
			named.computeIfAbsent(new RegionCode(row.getRegionCode()), (code) -> new HashMap<>())
				.put(row.getName().toLowerCase(Locale.ROOT), new StationId(row.getId()));
		}
		return named;
	}

	@Override
	public boolean hasPoints(StationId id, RegionScope scope) {
		return this.mapper.firstPoint(id.value(), scope) != null;
	}

	@Override
	public void add(List<Station> stations, RegionScope scope) {
		stations.forEach((station) -> scope.narrow(station.region()));
		if (stations.isEmpty()) {
			return;
		}
		try {
			List<StationRow> rows = stations.stream().map(StationRow::of).toList();
			this.writer.add(rows);
			this.grams.add(rows);
			Actor by = this.actors.current();
			this.writer.addStages(stations.stream().map((station) -> StageRow.of(station, by)).toList());
		}
		catch (DuplicateKeyException ex) {
			throw new StationRefusal.NameTaken();
		}
	}

	@Override
	public boolean save(Station station, RegionScope scope) {
		StationRow row = StationRow.of(station);
		try {
			if (this.mapper.save(row, scope) != 1) {
				return false;
			}
		}
		catch (DuplicateKeyException ex) {
			throw new StationRefusal.NameTaken();
		}
		this.grams.add(List.of(row));
		return true;
	}

	@Override
	public List<Station> lockPoints(StationId id, RegionScope scope) {
		return this.mapper.lockPoints(id.value(), scope).stream().map(StationRow::toStation).toList();
	}

	@Override
	public boolean relocate(List<StationEvent.Relocated> moved, RegionScope scope) {
		for (StationEvent.Relocated one : moved) {
			scope.narrow(one.station().region());
			try {
				if (this.mapper.relocate(StationRow.of(one.station()), scope) != 1) {
					return false;
				}
			}
			catch (DuplicateKeyException ex) {
				throw new StationRefusal.NameTaken("/regionCode");
			}
		}
		this.grams.add(moved.stream().map((one) -> StationRow.of(one.station())).toList());
		Actor by = this.actors.current();
		this.writer.addMoves(
				moved.stream().map((one) -> MoveRow.of(one.station().id().value(), StationMove.of(one, by))).toList());
		this.writer.addEdits(
				moved.stream().map((one) -> Map.entry(one.station().id(), StationMove.of(one, by).edit(by))).toList());
		return true;
	}

	@Override
	public List<StationMove> moves(StationId id, long before, SliceQuery query, RegionScope scope) {
		return this.history.moves(id.value(), before, query.rows(), scope).stream().map(MoveRow::toMove).toList();
	}

	@Override
	public void addStage(Station station, RegionScope scope) {
		scope.narrow(station.region());
		this.writer.addStages(List.of(StageRow.of(station, this.actors.current())));
	}

	@Override
	public void addEdits(List<StationEvent.Changed> changed, RegionScope scope) {
		if (changed.isEmpty()) {
			return;
		}
		changed.forEach((one) -> scope.narrow(one.station().region()));
		Actor by = this.actors.current();
		this.writer.addEdits(changed.stream()
			.map((one) -> Map.entry(one.station().id(), StationEdit.of(one, by)))
			.filter((edit) -> !edit.getValue().values().isEmpty())
			.toList());
	}

	@Override
	public List<StationEdit> edits(StationId id, long before, SliceQuery query, RegionScope scope) {
		return EditRow.edits(this.history.edits(id.value(), before, query.rows(), scope));
	}

	@Override
	public List<StageEntry> stages(StationId id, long before, SliceQuery query, RegionScope scope) {
		return this.history.stages(id.value(), before, query.rows(), scope).stream().map(StageRow::toEntry).toList();
	}

	@Override
	public List<StationCount> count(LocalDate on, SliceQuery query, RegionScope scope) {
		return this.mapper.count(scope, query.afterOrStart(), on, on.withDayOfYear(1), query.rows())
			.stream()
			.map(CountRow::toCount)
			.toList();
	}

	private static List<String> values(Collection<StationId> ids) {
		return ids.stream().map(StationId::value).distinct().toList();
	}

	private static Map<StationId, Station> byId(List<StationRow> rows) {
		return rows.stream().map(StationRow::toStation).collect(Collectors.toMap(Station::id, Function.identity()));
	}

}
