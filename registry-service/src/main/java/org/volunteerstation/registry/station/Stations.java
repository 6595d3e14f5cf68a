package org.volunteerstation.registry.station;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;

/** The register. */
public interface Stations {

	/**
	 * One station.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Station> find(StationId id, RegionScope scope);

	/**
	 * Several stations with one question.
	 * @param ids the identifiers
	 * @param scope what the caller may see
	 * @return those within the scope
	 */
	Map<StationId, Station> findAll(Collection<StationId> ids, RegionScope scope);

	/**
	 * A page by region code and id.
	 * @param filter which stations
	 * @param after the place of the last row before; null for the first page
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} stations
	 */
	List<Station> list(StationFilter filter, StationFilter.@Nullable Place after, SliceQuery query, RegionScope scope);

	/**
	 * How several stations stand against the checklist.
	 * @param ids the stations
	 * @param on the day
	 * @param scope what the caller may see
	 * @return those that cover on the day
	 */
	Map<StationId, Compliance> compliance(Collection<StationId> ids, LocalDate on, RegionScope scope);

	/**
	 * The names in use in communities.
	 * @param regions the communities
	 * @param scope what the caller may see
	 * @return the keys of the names of stations that are not withdrawn
	 */
	Map<RegionCode, Set<String>> namesInUse(Collection<RegionCode> regions, RegionScope scope);

	/**
	 * What stands for names when they are compared: of two names with the same key one
	 * station of a community can have one.
	 * @param names the names
	 * @return their keys
	 */
	@Unscoped("names alone, nothing that is stored")
	Map<String, String> nameKeys(Collection<String> names);

	/**
	 * The points of communities.
	 * @param regions the communities
	 * @param scope what the caller may see
	 * @return those that are not withdrawn
	 */
	List<Station> points(Collection<RegionCode> regions, RegionScope scope);

	/**
	 * The stations, not the points, of communities by their names.
	 * @param regions the communities
	 * @param scope what the caller may see
	 * @return of each community the names, in lower case, of stations that are not
	 * withdrawn
	 */
	Map<RegionCode, Map<String, StationId>> namedStations(Collection<RegionCode> regions, RegionScope scope);

	/**
	 * Whether a station has points that are not withdrawn, also where the caller does not
	 * see them. Keeps new ones from being registered until the transaction ends.
	 * @param id a station within the scope
	 * @param scope what the caller may see
	 * @return true when there is one
	 */
	boolean hasPoints(StationId id, RegionScope scope);

	/**
	 * Keeps parent stations from being changed until the transaction ends.
	 * @param ids the stations
	 * @param scope what the caller may see
	 * @return the stations as they are now, those within the scope
	 */
	Map<StationId, Station> lock(Collection<StationId> ids, RegionScope scope);

	/**
	 * Stores new stations.
	 * @param stations the stations
	 * @param scope what the caller may write
	 * @throws StationRefusal.NameTaken when another has the name
	 */
	void add(List<Station> stations, RegionScope scope);

	/**
	 * Stores the next version of a station.
	 * @param station its new state
	 * @param scope what the caller may write
	 * @return false when the stored version is not the one before: somebody was faster
	 * @throws StationRefusal.NameTaken when another has the name
	 */
	boolean save(Station station, RegionScope scope);

	/**
	 * Enters the stage that a station has now into its history; new stations bring their
	 * first one with them.
	 * @param station the station, just after the step
	 * @param scope what the caller may write
	 */
	void addStage(Station station, RegionScope scope);

	/**
	 * Enters changes into the history of stations, with whoever is at work; one that
	 * changed nothing leaves no entry.
	 * @param changed what happened
	 * @param scope what the caller may write
	 */
	void addEdits(List<StationEvent.Changed> changed, RegionScope scope);

	/**
	 * The points of a station, withdrawn ones too. Keeps them from being changed until
	 * the transaction ends; whoever holds the station holds off new ones.
	 * @param id the station
	 * @param scope what the caller may see
	 * @return by id
	 */
	List<Station> lockPoints(StationId id, RegionScope scope);

	/**
	 * Stores stations in their new communities, and the moves in their history.
	 * @param moved what happened
	 * @param scope what the caller may write; it covers both communities of each
	 * @return false when a stored version is not the one before: somebody was faster
	 * @throws StationRefusal.NameTaken when another has the name there
	 */
	boolean relocate(List<StationEvent.Relocated> moved, RegionScope scope);

	/**
	 * The moves of a station by hand and by orders, the newest first.
	 * @param id the station
	 * @param before only those of earlier versions
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} moves
	 */
	List<StationMove> moves(StationId id, long before, SliceQuery query, RegionScope scope);

	/**
	 * The stages of a station's life, the newest first.
	 * @param id the station
	 * @param before only those of earlier versions
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} stages
	 */
	List<StageEntry> stages(StationId id, long before, SliceQuery query, RegionScope scope);

	/**
	 * The changes of a station, the newest first, each with values before and after.
	 * @param id the station
	 * @param before only those of earlier versions
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} changes
	 */
	List<StationEdit> edits(StationId id, long before, SliceQuery query, RegionScope scope);

	/**
	 * Counts by community, by region code.
	 * @param on the day on which compliance and the year of plaques are looked at
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} communities
	 */
	List<StationCount> count(LocalDate on, SliceQuery query, RegionScope scope);

}
