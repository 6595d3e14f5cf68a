package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what events say of stations, and lets the rows of a station follow it to
 * another community.
 * <p>
 * A change order tells its moves twice: by itself and by the event of each station that
 * it moves. Whichever comes first moves the rows, the other one finds them there. What
 * counts is that the event says something else than the one before it: rows are then
 * taken from where the station was told to be, so a late event moves nothing that orders
 * have led further. The first that is heard of a station moves what was entered for it
 * before, by the word of another service, and nothing at all where that is not the case.
 * While events are taken in, no order is followed.
 */
class StationMoves {

	private final JdbcTemplate jdbc;

	private final StationTable stations;

	private final RegionFollower rows;

	private final Clock clock;

	StationMoves(JdbcTemplate jdbc, RegionFollower rows, Clock clock) {
		this.jdbc = jdbc;
		this.stations = new StationTable(jdbc);
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Takes events in, and waits for those who enter rows of the stations just now.
	 * @param told the events in their order; what is older than what is known, or as old,
	 * changes nothing
	 */
	@Transactional
	public void take(List<StationTold> told) {
		this.jdbc.queryForList("SELECT state FROM region_order WHERE order_id = '' LOCK IN SHARE MODE", String.class);
		Map<String, StationTold> known = this.stations.lock(told.stream().map(StationTold::id).toList());
		Map<String, StationTold> news = new LinkedHashMap<>();
		MovingStations moving = new MovingStations(this.jdbc, this.rows.table(), now());
		for (StationTold station : told) {
			StationTold before = known.get(station.id());
			if (before == null || station.sequence() > before.sequence()) {
				if (before != null && !before.region().equals(station.region())) {
					moving.add(before, station);
				}
				known.put(station.id(), station);
				news.put(station.id(), station);
			}
		}
		this.stations.put(news.values());
		RegionOrderListener.inPieces(moving.finish(), this.rows::moved);
	}

	private Timestamp now() {
		return Timestamp
			.valueOf(this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toLocalDateTime());
	}

}
