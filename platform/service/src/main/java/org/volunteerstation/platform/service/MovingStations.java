package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stations that the events of one batch have moved: their steps are noted and their rows
 * follow with a few statements for all of them. A station that moves twice takes its
 * first step before the second is looked at. No order is followed meanwhile, so where a
 * code leads is asked once.
 */
final class MovingStations {

	private static final int PIECE = 1000;

	private final JdbcTemplate jdbc;

	private final String table;

	private final Timestamp now;

	private final RegionWays ways;

	private final StationSteps steps;

	private final Map<String, String> ends = new HashMap<>();

	private final List<StationSteps.Step> noted = new ArrayList<>();

	/** Stations whose rows have yet to leave the codes named, and where to. */
	private final Map<String, Leaving> leaving = new LinkedHashMap<>();

	private final Set<String> moved = new TreeSet<>();

	MovingStations(JdbcTemplate jdbc, String table, Timestamp now) {
		this.jdbc = jdbc;
		this.table = table;
		this.now = now;
		this.ways = new RegionWays(jdbc);
		this.steps = new StationSteps(jdbc);
	}

	void add(StationTold before, StationTold after) {
		Set<String> from = places(before);
		Set<String> to = places(after);
		if (Collections.disjoint(from, to)) {
			this.noted.add(new StationSteps.Step(before, after));
		}
		from.removeAll(to);
		if (from.isEmpty()) {
			return;
		}
		if (this.leaving.containsKey(after.id()) || this.leaving.size() == PIECE) {
			leave();
		}
		this.leaving.put(after.id(), new Leaving(from, after.region().value()));
	}

	/**
	 * Takes the steps that are left.
	 * @return the rows that have another code and a higher version by now
	 */
	List<String> finish() {
		leave();
		if (!this.noted.isEmpty()) {
			this.steps.forget(RegionWays.recent(this.now));
			this.steps.add(this.noted, this.now);
		}
		return List.copyOf(this.moved);
	}

	/** Where a station's rows are, if orders are known that its event does not know. */
	private Set<String> places(StationTold station) {
		String code = station.region().value();
		Set<String> places = new TreeSet<>(Set.of(code));
		places.add(this.ends.computeIfAbsent(code, (told) -> this.ways.end(told, this.now)));
		return places;
	}

	private void leave() {
		if (this.leaving.isEmpty()) {
			return;
		}
		List<Object[]> updates = new ArrayList<>();
		String marks = String.join(",", Collections.nCopies(this.leaving.size(), "?"));
		this.jdbc.query("SELECT id, station_id, region_code FROM " + this.table + " WHERE station_id IN (" + marks
				+ ") ORDER BY id FOR UPDATE", (row) -> {
					Leaving station = this.leaving.getOrDefault(row.getString(2), Leaving.NOWHERE);
					if (station.from().contains(row.getString(3))) {
						updates.add(new Object[] { station.to(), this.now, row.getString(1) });
						this.moved.add(row.getString(1));
					}
				}, this.leaving.keySet().toArray());
		this.jdbc.batchUpdate(
				"UPDATE " + this.table + " SET region_code = ?, version = version + 1, updated_at = ? WHERE id = ?",
				updates);
		this.leaving.clear();
	}

	/**
	 * What the rows of a station do.
	 *
	 * @param from the codes that they leave
	 * @param to where they go
	 */
	private record Leaving(Set<String> from, String to) {

		private static final Leaving NOWHERE = new Leaving(Set.of(), "");

	}

}
