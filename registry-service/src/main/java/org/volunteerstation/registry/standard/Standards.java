package org.volunteerstation.registry.standard;

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
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationId;

/** Checklists, assessments and what follows from them. */
public interface Standards {

	/**
	 * The checklist of a day.
	 * @param on the day
	 * @return the newest edition that is in force
	 */
	Checklist checklist(LocalDate on);

	/**
	 * The last assessment of a station.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return empty when nobody has looked yet
	 */
	Optional<Assessment> assessment(StationId station, RegionScope scope);

	/**
	 * The last assessments of several stations with two questions.
	 * @param stations the stations
	 * @param scope what the caller may see
	 * @return by station; one at which nobody has looked yet is left out
	 */
	Map<StationId, Assessment> assessments(Collection<StationId> stations, RegionScope scope);

	/**
	 * Stores an assessment.
	 * @param station the station
	 * @param assessment what was found
	 * @param scope what the caller may write
	 */
	void add(Station station, Assessment assessment, RegionScope scope);

	/**
	 * Opens the first span of new stations.
	 * @param stations covering stations of one scope
	 * @param on the first day
	 * @param scope what the caller may write
	 */
	void open(List<Station> stations, LocalDate on, RegionScope scope);

	/**
	 * Sets what follows from a day on; what was before that day stays.
	 * @param station the station
	 * @param spans from today on; empty when it covers no more
	 * @param today the day
	 * @param scope what the caller may write
	 */
	void replace(Station station, List<Span> spans, LocalDate today, RegionScope scope);

	/**
	 * The number of the next event of a station.
	 * @param standing how the station stands, which is kept from being changed
	 * @param turnsOn the day on which its standing turns by itself
	 * @param scope what the caller may write
	 * @return from 1
	 */
	long next(Standing standing, LocalDate turnsOn, RegionScope scope);

	/**
	 * Stations whose standing was worked out by an older edition of the checklist.
	 * @param edition the edition in force
	 * @param rows how many at most
	 * @return some of them with their regions, in the order of the ids
	 */
	@Unscoped("an edition comes into force for every station")
	Map<StationId, RegionCode> ofOlderEditions(int edition, int rows);

	/**
	 * Which identifiers are files of a station.
	 * @param station the station
	 * @param ids identifiers that somebody named
	 * @param scope what the caller may see
	 * @return those of them that are
	 */
	Set<String> filesOf(Station station, Collection<String> ids, RegionScope scope);

	/**
	 * Of which stations' standing the topic knows.
	 * @param stations the stations
	 * @param scope what the caller may see
	 * @return those whose standing was told before
	 */
	Set<StationId> told(Collection<StationId> stations, RegionScope scope);

	/**
	 * Stations whose standing has turned by itself and was not told yet.
	 * @param today the day
	 * @param rows how many at most
	 * @return some of them with their regions, in the order of the ids
	 */
	@Unscoped("the day turns for every station")
	Map<StationId, RegionCode> turned(LocalDate today, int rows);

	/**
	 * Whether a station's standing has turned by itself and was not told yet.
	 * @param station the station
	 * @param today the day
	 * @param scope what to look at
	 * @return true when it has
	 */
	boolean isDue(StationId station, LocalDate today, RegionScope scope);

	/**
	 * What the topic was told of stations, as it stands on a day.
	 * @param on the day
	 * @param after the place of the last row before; null for the first page
	 * @param query how many
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} of them, by region code and id
	 */
	List<ToldStanding> told(LocalDate on, StationFilter.@Nullable Place after, SliceQuery query, RegionScope scope);

	/**
	 * Counts stations by compliance.
	 * @param on the day
	 * @param tier regions of which tier
	 * @param scope what the caller may see
	 * @return one for each region that has any
	 */
	List<ComplianceCount> count(LocalDate on, Tier tier, RegionScope scope);

}
