package org.volunteerstation.registry.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;

/** Questions to the register, each answered within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class StationDirectory {

	private final Stations stations;

	private final Clock clock;

	public StationDirectory(Stations stations, Clock clock) {
		this.stations = stations;
		this.clock = clock;
	}

	/**
	 * One station.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the station
	 * @throws StationRefusal.NotFound when there is none within the scope
	 */
	public Station station(StationId id, RegionScope scope) {
		return this.stations.find(id, scope).orElseThrow(() -> new StationRefusal.NotFound(null));
	}

	/**
	 * Several stations with one question, for a page of rows that name them.
	 * @param ids the identifiers
	 * @param scope what the caller may see
	 * @return those within the scope
	 */
	public Map<StationId, Station> stations(Collection<StationId> ids, RegionScope scope) {
		return this.stations.findAll(ids, scope);
	}

	/**
	 * A page by region code and id.
	 * @param filter which stations
	 * @param after the place of the last row before; null for the first page
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice
	 */
	public Slice<Station> list(StationFilter filter, StationFilter.@Nullable Place after, SliceQuery query,
			RegionScope scope) {
		List<Station> rows = this.stations.list(filter, after, query, scope);
		return Slice.cut(rows, query, (station) -> new StationFilter.Place(station.region(), station.id()).toString());
	}

	/**
	 * How stations stand against the checklist today.
	 * @param stations the stations
	 * @param scope what the caller may see
	 * @return those that cover
	 */
	public Map<StationId, Compliance> compliance(List<Station> stations, RegionScope scope) {
		return this.stations.compliance(stations.stream().map(Station::id).toList(), today(), scope);
	}

	/**
	 * The day on which compliance is looked at.
	 * @return today in Asia/Shanghai
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(Station.ZONE));
	}

	/**
	 * The stages of a station's life, the newest first.
	 * @param id the station
	 * @param before only those of earlier versions
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice
	 * @throws StationRefusal.NotFound when there is no such station within the scope
	 */
	public Slice<StageEntry> stages(StationId id, long before, SliceQuery query, RegionScope scope) {
		station(id, scope);
		List<StageEntry> rows = this.stations.stages(id, before, query, scope);
		return Slice.cut(rows, query, (entry) -> Long.toString(entry.version()));
	}

	/**
	 * The moves of a station by hand and by orders, the newest first.
	 * @param id the station
	 * @param before only those of earlier versions
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice
	 * @throws StationRefusal.NotFound when there is no such station within the scope
	 */
	public Slice<StationMove> moves(StationId id, long before, SliceQuery query, RegionScope scope) {
		station(id, scope);
		List<StationMove> rows = this.stations.moves(id, before, query, scope);
		return Slice.cut(rows, query, (move) -> Long.toString(move.version()));
	}

	/**
	 * The changes of a station, the newest first, each with values before and after.
	 * @param id the station
	 * @param before only those of earlier versions
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice
	 * @throws StationRefusal.NotFound when there is no such station within the scope
	 */
	public Slice<StationEdit> edits(StationId id, long before, SliceQuery query, RegionScope scope) {
		station(id, scope);
		List<StationEdit> rows = this.stations.edits(id, before, query, scope);
		return Slice.cut(rows, query, (edit) -> Long.toString(edit.version()));
	}

	/**
	 * Names the stations that points left and came to by moves.
	 * @param moves the moves
	 * @param scope what the caller may see
	 * @return the name by id; null for a station that the caller may not see
	 */
	public Function<StationId, @Nullable String> parentNames(List<StationMove> moves, RegionScope scope) {
		Map<StationId, Station> known = stations(moves.stream()
			.map(StationMove::parents)
			.filter(Objects::nonNull)
			.flatMap((parents) -> Stream.of(parents.before(), parents.after()))
			.distinct()
			.toList(), scope);
		return (id) -> {
			Station station = known.get(id);
			return (station != null) ? station.facts().name().value() : null;
		};
	}

	/**
	 * The stations, not the points, of communities by their names: sheets name the parent
	 * of a point so.
	 * @param regions the communities
	 * @param scope what the caller may see
	 * @return of each community the names, in lower case, of stations that are not
	 * withdrawn
	 */
	public Map<RegionCode, Map<String, StationId>> namedStations(Collection<RegionCode> regions, RegionScope scope) {
		return regions.isEmpty() ? Map.of() : this.stations.namedStations(regions, scope);
	}

	/**
	 * Counts by community, for a recount of the figures.
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return communities that have or had a station
	 */
	public Slice<StationCount> count(SliceQuery query, RegionScope scope) {
		return Slice.cut(this.stations.count(today(), query, scope), query, (count) -> count.region().value());
	}

}
