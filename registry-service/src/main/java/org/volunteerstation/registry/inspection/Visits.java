package org.volunteerstation.registry.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;

/** Visits with their reports, within the subtree of whoever asks. */
public interface Visits {

	/**
	 * One visit.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Visit> find(String id, RegionScope scope);

	/**
	 * Several visits, with few questions.
	 * @param ids their identifiers, few enough for one question
	 * @param scope what the caller may see
	 * @return those within the scope, each as a whole
	 */
	List<Visit> findAll(List<String> ids, RegionScope scope);

	/**
	 * The visit of a finding that was told to the community.
	 * @param finding identifier of the finding
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Visit> ofFinding(String finding, RegionScope scope);

	/**
	 * A visit, kept from being changed until the transaction ends.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Visit> lock(String id, RegionScope scope);

	/**
	 * A page by region code and id, without results of items.
	 * @param filter which visits
	 * @param after the place of the last row before; null for the first page
	 * @param rows how many
	 * @param scope what the caller may see
	 * @return up to {@code rows} visits
	 */
	List<Visit> list(Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope);

	/**
	 * Stores new visits.
	 * @param visits the visits, all planned
	 * @param scope what the caller may write
	 */
	void add(List<Visit> visits, RegionScope scope);

	/**
	 * Stores the next version with a new report.
	 * @param visit its new state
	 * @param scope what the caller may write
	 * @throws InspectionRefusal.Stale when somebody was faster
	 */
	void saveReport(Visit visit, RegionScope scope);

	/**
	 * Stores the next version, and what became of its findings.
	 * @param visit its new state
	 * @param scope what the caller may write
	 * @throws InspectionRefusal.Stale when somebody was faster
	 */
	void save(Visit visit, RegionScope scope);

	/**
	 * Whether a plan has visits that are not closed. Keeps them from being opened until
	 * the transaction ends.
	 * @param plan the plan
	 * @param scope what the caller may see
	 * @return true when there is one
	 */
	boolean hasOpen(String plan, RegionScope scope);

	/**
	 * The visits that hold a station in the state 整改. Where the station is locked there
	 * will be no more of them.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return by id
	 */
	List<Visit.Site> holding(StationId station, RegionScope scope);

	/**
	 * How far visits of a plan are, by region.
	 * @param plan the plan
	 * @param tier regions of which tier
	 * @param today for what is overdue
	 * @param scope what the caller may see
	 * @return by code, regions that have any
	 */
	List<VisitProgress> progress(String plan, Tier tier, LocalDate today, RegionScope scope);

	/**
	 * Names of stations, withdrawn ones too.
	 * @param stations the stations
	 * @param scope what the caller may see
	 * @return by id
	 */
	Map<StationId, String> stationNames(Collection<StationId> stations, RegionScope scope);

	/**
	 * Whether a station is withdrawn, which it stays.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return true when it is
	 */
	boolean isStationWithdrawn(StationId station, RegionScope scope);

	/**
	 * What a station is, which it stays.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<StationKind> kind(StationId station, RegionScope scope);

	/**
	 * Which visits.
	 *
	 * @param plan only those of the plan; null for all
	 * @param station only those to the station; null for all
	 * @param state only this state; null for all
	 * @param overdueOn only those of which something has to be put right and was not
	 * before this day; null for all
	 * @param answeredTo only those with an answer that waits for the second look of an
	 * office in there; null for all
	 */
	record Filter(@Nullable String plan, @Nullable StationId station, @Nullable VisitState state,
			@Nullable LocalDate overdueOn, @Nullable RegionScope answeredTo) {
	}

}
