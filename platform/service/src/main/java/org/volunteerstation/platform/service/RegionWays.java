package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ways that codes went of late, so that one that was told before is known for what it
 * is by now: orders lead it on, one that is taken back leads it home. A code that one
 * order freed and gave again leads nowhere; it is taken for the new one.
 */
class RegionWays {

	/** Longer than any answer of another service is kept, or any request takes. */
	private static final Duration RECENT = Duration.ofMinutes(10);

	private static final String STEP = "SELECT COALESCE(MAX(step), 0) + 1 FROM region_way";

	private final JdbcTemplate jdbc;

	RegionWays(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The ways of an order that is followed, once its moves are noted. */
	void follow(String order, Timestamp now) {
		this.jdbc.update("DELETE FROM region_way WHERE moved_at <= ?", recent(now));
		this.jdbc.update("INSERT INTO region_way (step, old_code, new_code, order_id, moved_at)"
				+ " SELECT ?, m.old_code, m.new_code, m.order_id, ? FROM region_move m WHERE m.order_id = ?"
				+ " AND m.new_code <> m.old_code AND NOT EXISTS (SELECT 1 FROM region_move o"
				+ " WHERE o.order_id = m.order_id AND o.new_code = m.old_code)", step(), now, order);
	}

	/**
	 * The ways back of an order, before its moves are forgotten: to the code that became
	 * another one, the first of several. Nobody goes its own ways any more, but that they
	 * gave codes anew is still known.
	 */
	void takeBack(String order, Timestamp now) {
		this.jdbc.update("DELETE FROM region_way WHERE moved_at <= ?", recent(now));
		this.jdbc.update("UPDATE region_way SET undone = 1 WHERE order_id = ?", order);
		this.jdbc.update("INSERT INTO region_way (step, old_code, new_code, order_id, moved_at)"
				+ " SELECT ?, m.new_code, MIN(m.old_code), m.order_id, ? FROM region_move m WHERE m.order_id = ?"
				+ " AND NOT EXISTS (SELECT 1 FROM region_move o WHERE o.order_id = m.order_id"
				+ " AND o.old_code = m.new_code) GROUP BY m.order_id, m.new_code", step(), now, order);
	}

	/** Where a code leads that was told not long ago. */
	String end(String told, Timestamp now) {
		String code = told;
		long step = given(told, now);
		for (List<Way> next = from(code, step, now); !next.isEmpty(); next = from(code, step, now)) {
			code = next.getFirst().to();
			step = next.getFirst().step();
		}
		return code;
	}

	/** When it was given anew: what it was before is no matter. */
	private long given(String code, Timestamp now) {
		Long step = this.jdbc.queryForObject(
				"SELECT COALESCE(MAX(step), 0) FROM region_way WHERE new_code = ? AND moved_at > ?", Long.class, code,
				recent(now));
		return (step != null) ? step : 0;
	}

	private List<Way> from(String code, long step, Timestamp now) {
		return this.jdbc.query(
				"SELECT step, new_code FROM region_way WHERE old_code = ? AND step > ? AND moved_at > ?"
						+ " AND undone = 0 ORDER BY step LIMIT 1",
				(row, number) -> new Way(row.getLong(1), row.getString(2)), code, step, recent(now));
	}

	private long step() {
		Long step = this.jdbc.queryForObject(STEP, Long.class);
		return (step != null) ? step : 1;
	}

	static Timestamp recent(Timestamp now) {
		return Timestamp.valueOf(now.toLocalDateTime().minus(RECENT));
	}

	/**
	 * A step of a code.
	 *
	 * @param step its number, counted over all codes
	 * @param to the code behind it
	 */
	private record Way(long step, String to) {
	}

}
