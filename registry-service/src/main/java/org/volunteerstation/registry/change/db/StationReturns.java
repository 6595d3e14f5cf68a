package org.volunteerstation.registry.change.db;

import java.time.LocalDateTime;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeRefusal;
import org.volunteerstation.registry.region.Region;

/**
 * Brings stations back when an order is taken back. What was moved by hand since is left
 * where it is, unless that community would be no more: then it goes to the only one that
 * it came from. Points are where their station is.
 */
@Component
class StationReturns {

	/** Communities that the order began, and the only one that each came from. */
	private static final String ONE_CAME = """
			(SELECT l.new_code, MIN(l.old_code) AS old_code FROM change_order_line l WHERE l.order_id = ?
			GROUP BY l.new_code HAVING COUNT(DISTINCT l.old_code) = 1 AND MIN(l.old_code) <> l.new_code)""";

	private static final String KEPT_NAME = "s.name";

	/** What the order has named and nobody has named since. */
	private static final String FORMER_NAME = "IF(r.name = s.name, m.old_name, s.name)";

	private final JdbcTemplate jdbc;

	private final NameHistory names;

	StationReturns(JdbcTemplate jdbc, NameHistory names) {
		this.jdbc = jdbc;
		this.names = names;
	}

	void takeBack(ChangeOrder order, LocalDateTime at) {
		heedMovesByHand(order.id());
		heedParents(order.id());
		try {
			bringBack(order.id(), at);
		}
		catch (DuplicateKeyException ex) {
			throw new ChangeRefusal.NamesReturn(namesakes(order, KEPT_NAME));
		}
		try {
			nameBack(order.id());
		}
		catch (DuplicateKeyException ex) {
			throw new ChangeRefusal.NamesReturn(namesakes(order, FORMER_NAME));
		}
	}

	/**
	 * Living stations that share community and name once all are back, those that are
	 * there already included. Their regions are not looked at: some have none for now.
	 */
	private List<ChangeRefusal.NamesReturn.Namesake> namesakes(ChangeOrder order, String name) {
		String stations = """
				SELECT m.old_code AS code, m.new_code AS region, %s AS name, s.id FROM change_order_station m
				JOIN station s ON s.id = m.station_id AND s.live = 1
				LEFT JOIN change_order_rename r ON r.order_id = m.order_id AND r.station_id = s.id WHERE m.order_id = ?
				UNION ALL SELECT s.region_code, s.region_code, s.name, s.id
				FROM (SELECT DISTINCT m.old_code FROM change_order_station m WHERE m.order_id = ?) c
				JOIN station s ON s.region_code = c.old_code AND s.live = 1
				LEFT JOIN change_order_station n ON n.order_id = ? AND n.station_id = s.id WHERE n.station_id IS NULL"""
			.formatted(name);
		return this.jdbc.query(
				"SELECT x.id, x.name, x.region, COALESCE(v.display_name, x.region) AS region_name FROM (" + stations
						+ ") x JOIN (SELECT y.code, y.name FROM (" + stations
						+ ") y GROUP BY y.code, y.name HAVING COUNT(*) > 1 ORDER BY y.code, y.name LIMIT ?) t"
						+ " ON t.code = x.code AND t.name = x.name"
						+ " LEFT JOIN region_version v ON v.code = x.region AND v.valid_to = ?"
						+ " WHERE x.code >= ? AND x.code < ? ORDER BY x.code, x.name, x.id LIMIT ?",
				(row, number) -> new ChangeRefusal.NamesReturn.Namesake(row.getString("id"), row.getString("name"),
						row.getString("region"), row.getString("region_name")),
				order.id(), order.id(), order.id(), order.id(), order.id(), order.id(), ChangeRefusal.NamesReturn.MOST,
				Region.OPEN_END, order.scope().from(), order.scope().to(), ChangeRefusal.NamesReturn.MOST);
	}

	/** The notes say by then what goes back and where to. */
	private void heedMovesByHand(String order) {
		this.jdbc.update("""
				UPDATE change_order_station m JOIN station s ON s.id = m.station_id JOIN""" + ONE_CAME + """
				 b ON b.new_code = s.region_code
				SET m.old_code = b.old_code, m.new_code = s.region_code
				WHERE m.order_id = ? AND s.region_code <> m.new_code""", order, order);
		this.jdbc.update("""
				DELETE m FROM change_order_station m JOIN station s ON s.id = m.station_id
				WHERE m.order_id = ? AND s.region_code <> m.new_code""", order);
		this.jdbc.update("""
				INSERT INTO change_order_station (order_id, station_id, old_code, new_code, old_name)
				SELECT DISTINCT ?, s.id, b.old_code, s.region_code, s.name FROM""" + ONE_CAME + """
				 b JOIN station s ON s.region_code = b.new_code JOIN station_move h ON h.station_id = s.id
				AND h.from_code <> h.to_code JOIN change_order_line f ON f.order_id = ? AND f.old_code = h.from_code
				LEFT JOIN change_order_station m ON m.order_id = ? AND m.station_id = s.id
				WHERE m.station_id IS NULL""", order, order, order, order);
	}

	private void heedParents(String order) {
		this.jdbc.update("""
				UPDATE change_order_station m JOIN station p ON p.id = m.station_id AND p.parent_id IS NOT NULL
				LEFT JOIN change_order_station n ON n.order_id = m.order_id AND n.station_id = p.parent_id
				SET m.old_code = COALESCE(n.old_code, m.new_code) WHERE m.order_id = ?""", order);
		this.jdbc.update("""
				INSERT INTO change_order_station (order_id, station_id, old_code, new_code, old_name)
				SELECT n.order_id, p.id, n.old_code, p.region_code, p.name
				FROM change_order_station n JOIN station p ON p.parent_id = n.station_id
				LEFT JOIN change_order_station m ON m.order_id = n.order_id AND m.station_id = p.id
				WHERE n.order_id = ? AND n.old_code <> n.new_code AND m.station_id IS NULL""", order);
	}

	private void bringBack(String order, LocalDateTime at) {
		this.jdbc.update("""
				UPDATE station s JOIN change_order_station m ON m.station_id = s.id
				JOIN change_order_line o ON o.order_id = m.order_id AND o.new_code = m.old_code AND o.carries = 1
				AND o.old_code <> o.new_code
				SET s.region_code = CONCAT('~', SUBSTRING(m.old_code, 2)) WHERE m.order_id = ?""", order);
		this.jdbc.update("""
				UPDATE station s JOIN change_order_station m ON m.station_id = s.id
				SET s.region_code = m.old_code, s.version = s.version + 1, s.updated_at = ?
				WHERE m.order_id = ?""", at, order);
	}

	private void nameBack(String order) {
		this.names.takenBack(order);
		this.jdbc.update("""
				UPDATE station s JOIN change_order_rename r ON r.station_id = s.id AND r.name = s.name
				JOIN change_order_station m ON m.station_id = s.id AND m.order_id = r.order_id
				SET s.name = m.old_name WHERE r.order_id = ?""", order);
	}

}
