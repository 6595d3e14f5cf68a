package org.volunteerstation.platform.service;

import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;

/**
 * The stations as far as the registry's events have told of them, for services whose rows
 * belong to stations: those with a {@link RegionFollower}, which hear of them.
 */
public class KnownStations {

	private final StationTable stations;

	private final StationSteps steps;

	private final RegionMoves moves;

	KnownStations(JdbcTemplate jdbc, RegionMoves moves) {
		this.stations = new StationTable(jdbc);
		this.steps = new StationSteps(jdbc);
		this.moves = moves;
	}

	/**
	 * Holds a station until the transaction ends, so that a row can be stored for it: an
	 * event of the station is taken in before this question or after that row, and not
	 * between them. Entries do not wait for one another.
	 * <p>
	 * A station that no event has told of yet counts as what the other service takes it
	 * for: it was asked just now. Its first event waits too.
	 * @param id the station
	 * @param told the region that another service told just now; it may be older than an
	 * order or an event that is known here
	 * @return the station of now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public KnownStation hold(String id, RegionCode told) {
		RegionCode current = this.moves.current(told);
		StationTold station = this.stations.hold(id, current);
		boolean left = this.steps.hasLeft(id, told.value(), current.value());
		return new KnownStation(left ? this.moves.current(station.region()) : current, station.withdrawn());
	}

	/**
	 * Which stations are withdrawn.
	 * @param ids stations
	 * @return those of them of which that is known
	 */
	public Set<String> withdrawn(Collection<String> ids) {
		return this.stations.withdrawn(ids);
	}

}
