package org.volunteerstation.registry.change.db;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.region.PopulationCounts;
import org.volunteerstation.registry.region.Region;

/**
 * Residents of regions that become one are summed up, those of one that is split are not
 * known (R4), nor those of one that a part has left or come to: on the order's day, and
 * on each later day on which one of them was counted, as an order may come late. A count
 * that has to make room stays in the history.
 */
@Component
class PopulationMoves {

	/** Regions that come together, or apart, with what they become: line by line. */
	private static final String CONCERNED = """
			 FROM change_order_line l
			JOIN (SELECT DISTINCT new_code FROM change_order_line WHERE order_id = ? AND top = 1) t
			ON t.new_code = l.new_code
			JOIN region_version v ON v.code = l.new_code AND v.valid_to = ?
			""";

	/** The days of which the order enters counts, without the numbers. */
	private static final String DAYS = """
			INSERT INTO change_order_population (order_id, region_id, counted_on, residents, counted_by)
			SELECT DISTINCT STRAIGHT_JOIN l.order_id, v.region_id, GREATEST(q.counted_on, CAST(? AS DATE)), NULL, ?"""
			+ CONCERNED + "JOIN region_population q ON q.region_id = l.region_id WHERE l.order_id = ?";

	/** What each part has on such a day, whenever it was counted. */
	private static final String SUMS = """
			INSERT INTO change_order_population (order_id, region_id, counted_on, residents, counted_by)
			SELECT x.* FROM (SELECT STRAIGHT_JOIN c.order_id, c.region_id, c.counted_on,
			CASE WHEN COUNT(p.residents) = COUNT(*) THEN SUM(p.residents) END AS residents, c.counted_by""" + CONCERNED
			+ """
					JOIN change_order_population c ON c.order_id = l.order_id AND c.region_id = v.region_id
					LEFT JOIN region_population p ON p.region_id = l.region_id AND p.counted_on =
					(SELECT MAX(q.counted_on) FROM region_population q WHERE q.region_id = l.region_id
					AND q.counted_on <= c.counted_on) WHERE l.order_id = ?
					GROUP BY c.order_id, c.region_id, c.counted_on, c.counted_by) x
					ON DUPLICATE KEY UPDATE residents = VALUES(residents)""";

	/** A region that was counted with other parts; also where the order summed up. */
	private static final String RECUT = """
			INSERT INTO change_order_population (order_id, region_id, counted_on, residents, counted_by)
			SELECT x.* FROM (SELECT DISTINCT ? AS order_id, v.region_id, GREATEST(q.counted_on, CAST(? AS DATE)) AS counted_on,
			NULL AS residents, ? AS counted_by FROM region_version v
			JOIN region_population q ON q.region_id = v.region_id
			WHERE v.valid_to = ? AND v.code = ?) x
			ON DUPLICATE KEY UPDATE residents = NULL""";

	/** Regions that the order leaves as they are, but for their residents. */
	private static final String BESIDE = """
			 FROM change_order_population c JOIN region_version v ON v.region_id = c.region_id AND v.valid_to = ?
			WHERE c.order_id = ?
			AND NOT EXISTS (SELECT 1 FROM change_order_line l WHERE l.order_id = c.order_id AND l.old_code = v.code)
			AND NOT EXISTS (SELECT 1 FROM change_order_line l WHERE l.order_id = c.order_id AND l.new_code = v.code)""";

	private final JdbcTemplate jdbc;

	PopulationMoves(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void settle(ChangeOrder order, Collection<RegionCode> recut) {
		this.jdbc.update("DELETE FROM change_order_population WHERE order_id = ?", order.id());
		switch (order.kind()) {
			case MERGE, EDITION -> {
				note(order, DAYS);
				this.jdbc.update(SUMS, order.id(), Region.OPEN_END, order.id());
			}
			case SPLIT -> note(order, DAYS + " AND l.old_code = l.new_code");
			case RENAME, RECODE, TRANSFER -> {
			}
		}
		this.jdbc.batchUpdate(RECUT,
				recut.stream()
					.map((code) -> new Object[] { order.id(), order.on(), by(order), Region.OPEN_END, code.value() })
					.toList());
		replace(order);
		touch(order);
	}

	/** Each region that is told has the next sequence. */
	private void touch(ChangeOrder order) {
		this.jdbc.update("UPDATE region r JOIN (SELECT DISTINCT c.region_id" + BESIDE
				+ ") x ON x.region_id = r.id SET r.sequence = r.sequence + 1", Region.OPEN_END, order.id());
	}

	List<RegionCode> recounted(ChangeOrder order) {
		return this.jdbc.query("SELECT DISTINCT v.code" + BESIDE + " ORDER BY v.code",
				(row, number) -> new RegionCode(row.getString(1)), Region.OPEN_END, order.id());
	}

	private void note(ChangeOrder order, String days) {
		this.jdbc.update(days, order.on(), by(order), order.id(), Region.OPEN_END, order.id());
	}

	private void replace(ChangeOrder order) {
		this.jdbc.update("""
				INSERT INTO region_population_past (region_id, counted_on, revision, residents, counted_by, entered_by,
				entered_at, corrected, ended_by, ended_at, reason)
				SELECT p.region_id, p.counted_on, p.revision, p.residents, p.counted_by, p.entered_by, p.entered_at, 1,
				c.counted_by, ?, NULL FROM change_order_population c JOIN region_population p
				ON p.region_id = c.region_id AND p.counted_on = c.counted_on WHERE c.order_id = ?""",
				utc(order.updatedAt()), order.id());
		this.jdbc.update("""
				INSERT INTO region_population (region_id, counted_on, residents, counted_by, revision)
				SELECT c.region_id, c.counted_on, c.residents, c.counted_by, COALESCE((SELECT MAX(h.revision) + 1
				FROM region_population_past h WHERE h.region_id = c.region_id AND h.counted_on = c.counted_on), 1)
				FROM change_order_population c WHERE c.order_id = ?
				ON DUPLICATE KEY UPDATE residents = VALUES(residents), counted_by = VALUES(counted_by),
				revision = VALUES(revision), entered_by = NULL, entered_at = NULL""", order.id());
	}

	/** As if it had not been: what made room counts again. */
	void takeBack(ChangeOrder order) {
		leaveTheChain(order);
		this.jdbc.update("""
				DELETE p FROM region_population p JOIN region_version v ON v.region_id = p.region_id
				JOIN change_order_line l ON l.new_code = v.code AND v.valid_to = ?
				WHERE l.order_id = ? AND p.counted_by = ? AND p.entered_at IS NULL""", Region.OPEN_END, order.id(),
				by(order));
		this.jdbc.update("""
				DELETE p FROM region_population p JOIN change_order_population c ON c.region_id = p.region_id
				AND c.counted_on = p.counted_on WHERE c.order_id = ? AND p.counted_by = ? AND p.entered_at IS NULL""",
				order.id(), by(order));
		this.jdbc.update(
				"""
						INSERT INTO region_population (region_id, counted_on, residents, counted_by, revision, entered_by, entered_at)
						SELECT h.region_id, h.counted_on, h.residents, h.counted_by, h.revision, h.entered_by, h.entered_at
						FROM change_order_population c JOIN region_population_past h ON h.region_id = c.region_id
						AND h.counted_on = c.counted_on AND h.ended_by = c.counted_by
						LEFT JOIN region_population p ON p.region_id = c.region_id AND p.counted_on = c.counted_on
						WHERE c.order_id = ? AND p.region_id IS NULL""",
				order.id());
		this.jdbc.update("""
				DELETE h FROM region_population_past h JOIN region_population p ON p.region_id = h.region_id
				AND p.counted_on = h.counted_on AND p.revision = h.revision
				JOIN change_order_population c ON c.region_id = h.region_id AND c.counted_on = h.counted_on
				WHERE c.order_id = ?""", order.id());
		touch(order);
	}

	/**
	 * A later order that concerns the same regions above may go on: what made room for
	 * this one then made room for that one.
	 */
	private void leaveTheChain(ChangeOrder order) {
		String displaced = """
				 JOIN change_order_population c ON c.region_id = o.region_id AND c.counted_on = o.counted_on
				AND o.counted_by = c.counted_by AND o.entered_at IS NULL AND o.ended_by LIKE 'order %'""";
		this.jdbc.update("UPDATE region_population_past o" + displaced + """
				 JOIN region_population_past h ON h.region_id = o.region_id AND h.counted_on = o.counted_on
				AND h.ended_by = c.counted_by SET h.ended_by = o.ended_by WHERE c.order_id = ?""", order.id());
		this.jdbc.update("DELETE o FROM region_population_past o" + displaced + " WHERE c.order_id = ?", order.id());
	}

	/** All counts of the regions whose residents the order has changed. */
	Map<String, PopulationCounts> counts(ChangeOrder order) {
		Map<String, PopulationCounts> counts = new HashMap<>();
		this.jdbc.query("""
				SELECT c.region_id, p.counted_on, p.residents, p.counted_by
				FROM (SELECT DISTINCT region_id FROM change_order_population WHERE order_id = ?) c
				LEFT JOIN region_population p ON p.region_id = c.region_id ORDER BY c.region_id, p.counted_on""",
				(row) -> {
					PopulationCounts known = counts.computeIfAbsent(row.getString(1), (id) -> PopulationCounts.none());
					LocalDate on = row.getObject(2, LocalDate.class);
					if (on != null) {
						known.add(on, row.getObject(3, Long.class), row.getString(4));
					}
				}, order.id());
		return counts;
	}

	private static String by(ChangeOrder order) {
		return "order " + order.id();
	}

	private static Timestamp utc(Instant instant) {
		return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
	}

}
