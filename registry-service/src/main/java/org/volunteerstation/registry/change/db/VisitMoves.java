package org.volunteerstation.registry.change.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.registry.station.StationId;

/**
 * Visits of inspections and their findings go with their station, whoever moves it: to
 * the office of the same tier that it lies under by now, each visit as another version
 * (decision 0022).
 */
@Component
class VisitMoves {

	/** The office of the same tier above the station. */
	static final String OFFICE = """
			RPAD(LEFT(t.region_code, CASE WHEN t.office_code LIKE '%0000000000' THEN 2
			WHEN t.office_code LIKE '%00000000' THEN 4 WHEN t.office_code LIKE '%000000' THEN 6
			WHEN t.office_code LIKE '%000' THEN 9 ELSE 12 END), 12, '0')""";

	private final JdbcTemplate jdbc;

	VisitMoves(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Of stations that have moved, in either direction. */
	void follow(Stations stations) {
		String which = " SET t.office_code = " + OFFICE;
		this.jdbc.update("UPDATE inspection_visit t" + stations.join() + which + ", t.version = t.version + 1 WHERE"
				+ stations.which(), stations.arguments());
		this.jdbc.update("UPDATE inspection_finding t" + stations.join() + which + " WHERE" + stations.which(),
				stations.arguments());
	}

	/** Visits that were told at all, and that have another region by now. */
	List<String> told(Stations stations) {
		return this.jdbc
			.queryForList(
					"SELECT t.id FROM inspection_visit t" + stations.join() + " WHERE" + stations.which()
							+ " AND t.state <> 'PLANNED' ORDER BY t.region_code, t.id",
					String.class, stations.arguments());
	}

	/** The ids of rows that hang on stations. */
	List<String> ids(String table, Stations stations) {
		return this.jdbc.queryForList(
				"SELECT t.id FROM " + table + " t" + stations.join() + " WHERE" + stations.which() + " ORDER BY t.id",
				String.class, stations.arguments());
	}

	/**
	 * The offices in whose lists plans stand: their own, and those that have one of the
	 * visits.
	 * @param plans further plans with their offices, as a question
	 * @param arguments of that question
	 * @param stations those that have moved
	 */
	void list(String plans, List<?> arguments, Stations stations) {
		List<Object> all = new ArrayList<>(arguments);
		Collections.addAll(all, stations.arguments());
		String concerned = plans + " UNION SELECT t.plan_id, t.office_code FROM inspection_visit t" + stations.join()
				+ " WHERE" + stations.which();
		this.jdbc.update(
				"INSERT INTO inspection_plan_office (plan_id, office_code)" + " SELECT x.plan_id, x.office_code FROM ("
						+ concerned + ") x LEFT JOIN inspection_plan_office l"
						+ " ON l.plan_id = x.plan_id AND l.office_code = x.office_code WHERE l.plan_id IS NULL",
				all.toArray());
		this.jdbc.update("""
				DELETE l FROM inspection_plan_office l JOIN inspection_plan p ON p.id = l.plan_id
				WHERE l.office_code <> p.office_code AND NOT EXISTS (SELECT 1 FROM inspection_visit v
				WHERE v.plan_id = l.plan_id AND v.office_code = l.office_code)
				AND l.plan_id IN (SELECT x.plan_id FROM (""" + concerned + ") x)", all.toArray());
	}

	/**
	 * Which stations: a join of what hangs on them, called {@code t}.
	 *
	 * @param join with what
	 * @param which the condition
	 * @param arguments its arguments
	 */
	record Stations(String join, String which, Object[] arguments) {

		/** Those that an order has moved. */
		static Stations of(String order) {
			return new Stations(" JOIN change_order_station m ON m.station_id = t.station_id",
					" m.order_id = ? AND m.old_code <> m.new_code", new Object[] { order });
		}

		/** Those that were moved by hand: one with its points. */
		static Stations of(List<StationId> stations) {
			return new Stations("",
					" t.station_id IN (" + String.join(", ", Collections.nCopies(stations.size(), "?")) + ")",
					stations.stream().map(StationId::value).toArray());
		}

	}

}
