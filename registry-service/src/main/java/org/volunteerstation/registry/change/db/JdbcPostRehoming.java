package org.volunteerstation.registry.change.db;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.PostRehoming;

/**
 * Moves posts by joins with the order's lines, a statement for each step. No step ever
 * makes two held posts of an account one, or two of them active.
 */
@Repository
class JdbcPostRehoming implements PostRehoming {

	private static final String NOTE = """
			INSERT INTO change_order_post (order_id, post_id, account_id, role, old_code, new_code, ends_on, active)
			""";

	private static final String HELD_THERE = """
			FROM change_order_line l JOIN official_post p ON p.region_code = l.old_code AND p.held = 1
			WHERE l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code""";

	private static final String LOCKED_THERE = """
			FROM change_order_line l JOIN official_account a ON a.locked_by = l.old_code
			WHERE l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code""";

	private static final String LOCKED_SINCE = """
			SELECT a.id FROM change_order_line l JOIN official_account a ON a.locked_by = l.new_code
			WHERE l.order_id = ? AND l.old_code <> l.new_code""";

	/**
	 * Posts that meet, with the one that they become: personal data are seen in clear in
	 * it where they were so in each.
	 */
	private static final String MEETING = """
			(SELECT n.account_id, n.new_code, n.role, MIN(n.post_id) AS keeper, MAX(n.active) AS active,
			CASE WHEN COUNT(n.ends_on) = COUNT(*) THEN MAX(n.ends_on) END AS ends_on, MIN(q.unmasks) AS unmasks
			FROM change_order_post n JOIN official_post q ON q.id = n.post_id
			WHERE n.order_id = ? GROUP BY n.account_id, n.new_code, n.role HAVING COUNT(*) > 1) k""";

	private static final String MOVED = "SELECT DISTINCT account_id FROM change_order_post WHERE order_id = ?";

	private static final String IN_ORDER = " ORDER BY account_id";

	/** Accounts that one question names at most. */
	private static final int PIECE = 500;

	private static final String TOUCH = """
			UPDATE official_account a
			JOIN (SELECT DISTINCT n.account_id FROM change_order_post n WHERE n.order_id = ?) m ON m.account_id = a.id
			SET a.version = a.version + 1, a.updated_at = ?""";

	private final JdbcTemplate jdbc;

	JdbcPostRehoming(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public long count(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return number("SELECT COUNT(*) " + HELD_THERE, order.id());
	}

	@Override
	public List<String> move(ChangeOrder order, Instant now, RegionScope scope) {
		scope.narrow(order.region());
		String id = order.id();
		lockAccounts("SELECT p.account_id " + HELD_THERE + " UNION SELECT a.id " + LOCKED_THERE + IN_ORDER, id, id);
		moveLocks(id);
		int noted = this.jdbc.update(NOTE + "SELECT l.order_id, p.id, p.account_id, p.role, l.old_code, l.new_code,"
				+ " p.ends_on, p.active " + HELD_THERE, id);
		if (noted == 0) {
			return List.of();
		}
		this.jdbc.update(
				NOTE + """
						SELECT DISTINCT m.order_id, p.id, p.account_id, p.role, p.region_code, p.region_code, p.ends_on, p.active
						FROM change_order_post m JOIN official_post p ON p.account_id = m.account_id AND p.role = m.role
						AND p.region_code = m.new_code AND p.held = 1 WHERE m.order_id = ? AND m.old_code <> m.new_code
						AND NOT EXISTS (SELECT 1 FROM change_order_post x WHERE x.order_id = m.order_id AND x.post_id = p.id)""",
				id);
		this.jdbc.update("""
				UPDATE change_order_post m JOIN""" + " " + MEETING + """
				 ON k.account_id = m.account_id AND k.new_code = m.new_code AND k.role = m.role
				SET m.into_id = k.keeper WHERE m.order_id = ? AND m.post_id <> k.keeper""", id, id);
		this.jdbc.update("""
				UPDATE official_post p JOIN change_order_post m ON m.post_id = p.id
				SET p.held = NULL, p.active = NULL WHERE m.order_id = ? AND m.into_id IS NOT NULL""", id);
		this.jdbc.update(
				"UPDATE official_post p JOIN " + MEETING
						+ " ON k.keeper = p.id SET p.active = k.active, p.ends_on = k.ends_on, p.unmasks = k.unmasks",
				id);
		this.jdbc.update("""
				UPDATE official_post p JOIN change_order_post m ON m.post_id = p.id
				JOIN change_order_line o ON o.order_id = m.order_id AND o.old_code = m.new_code AND o.carries = 1
				AND o.old_code <> o.new_code
				SET p.region_code = CONCAT('~', SUBSTRING(m.new_code, 2))
				WHERE m.order_id = ? AND m.into_id IS NULL""", id);
		this.jdbc.update("""
				UPDATE official_post p JOIN change_order_post m ON m.post_id = p.id
				SET p.region_code = m.new_code WHERE m.order_id = ? AND m.into_id IS NULL""", id);
		return touched(id, now);
	}

	/** What was taken of a post that others had become is not given back with them. */
	@Override
	public List<String> takeBack(ChangeOrder order, Instant now, RegionScope scope) {
		scope.narrow(order.region());
		String id = order.id();
		lockAccounts(MOVED + " UNION " + LOCKED_SINCE + IN_ORDER, id, id);
		takeBackLocks(id);
		this.jdbc.update("""
				UPDATE official_post p JOIN change_order_post m ON m.post_id = p.id
				JOIN change_order_line o ON o.order_id = m.order_id AND o.new_code = m.old_code AND o.carries = 1
				AND o.old_code <> o.new_code
				SET p.region_code = CONCAT('~', SUBSTRING(m.old_code, 2))
				WHERE m.order_id = ? AND m.into_id IS NULL AND p.held = 1""", id);
		this.jdbc.update("""
				UPDATE official_post p JOIN change_order_post m ON m.post_id = p.id
				SET p.region_code = m.old_code, p.ends_on = m.ends_on
				WHERE m.order_id = ? AND m.into_id IS NULL AND p.held = 1""", id);
		this.jdbc.update("""
				UPDATE official_post p JOIN change_order_post m ON m.post_id = p.id
				JOIN official_post k ON k.id = m.into_id AND k.held = 1
				SET p.held = 1, p.unmasks = LEAST(p.unmasks, k.unmasks) WHERE m.order_id = ?""", id);
		return touched(id, now);
	}

	private void moveLocks(String id) {
		this.jdbc.update("INSERT INTO change_order_lock (order_id, account_id, old_code, new_code)"
				+ " SELECT l.order_id, a.id, l.old_code, l.new_code " + LOCKED_THERE, id);
		this.jdbc.update("""
				UPDATE official_account a JOIN change_order_lock n ON n.account_id = a.id
				SET a.locked_by = n.new_code WHERE n.order_id = ?""", id);
	}

	/** What a new office has locked since becomes the lock of one of those of before. */
	private void takeBackLocks(String id) {
		this.jdbc.update("""
				UPDATE official_account a JOIN (SELECT l.new_code, MIN(l.old_code) AS old_code,
				MAX(l.old_code = l.new_code) AS stays FROM change_order_line l WHERE l.order_id = ?
				GROUP BY l.new_code) b ON b.new_code = a.locked_by
				LEFT JOIN change_order_lock n ON n.order_id = ? AND n.account_id = a.id AND n.new_code = a.locked_by
				SET a.locked_by = COALESCE(n.old_code, CASE WHEN b.stays = 1 THEN a.locked_by ELSE b.old_code END)""",
				id, id);
	}

	private List<String> touched(String id, Instant now) {
		this.jdbc.update(TOUCH, id, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
		return this.jdbc.queryForList(MOVED + IN_ORDER, String.class, id);
	}

	/**
	 * Accounts before their posts, as whoever changes an account goes: who is at it ends
	 * first, who comes later sees another version.
	 */
	private void lockAccounts(String query, Object... arguments) {
		List<String> accounts = this.jdbc.queryForList(query, String.class, arguments);
		for (List<String> piece : Pieces.of(accounts, PIECE)) {
			this.jdbc.queryForList(
					"SELECT id FROM official_account WHERE id IN ("
							+ String.join(", ", Collections.nCopies(piece.size(), "?")) + ") ORDER BY id FOR UPDATE",
					String.class, piece.toArray());
		}
	}

	private long number(String sql, Object... arguments) {
		Long count = this.jdbc.queryForObject(sql, Long.class, arguments);
		return (count != null) ? count : 0;
	}

}
