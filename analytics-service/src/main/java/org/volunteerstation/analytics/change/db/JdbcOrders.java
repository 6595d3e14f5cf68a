package org.volunteerstation.analytics.change.db;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.analytics.change.Orders;
import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/**
 * Orders in MariaDB or MySQL. Whoever writes figures or regions holds the platform's row
 * that puts orders one after the other, and whoever takes over locks it.
 */
@Repository
@Unscoped("orders of all regions, as the registry tells them")
class JdbcOrders implements Orders {

	/** Fewer than MariaDB makes a table of, which would not be asked by the index. */
	private static final int BATCH = 500;

	private static final String OPEN = " JOIN tree_order o ON o.order_id = m.order_id AND o.settled_at IS NULL ";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	JdbcOrders(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void hold() {
		this.jdbc.queryForList("SELECT state FROM region_order WHERE order_id = '' LOCK IN SHARE MODE", String.class);
	}

	@Override
	public void lock() {
		this.jdbc.queryForList("SELECT state FROM region_order WHERE order_id = '' FOR UPDATE", String.class);
	}

	@Override
	public void write(Order order) {
		List<Long> known = this.jdbc.queryForList("SELECT sequence FROM tree_order WHERE order_id = ?", Long.class,
				order.id());
		if (known.stream().anyMatch((sequence) -> sequence >= order.sequence())) {
			return;
		}
		this.jdbc.update("DELETE FROM tree_order WHERE order_id = ?", order.id());
		this.jdbc.update("DELETE FROM tree_order_move WHERE order_id = ?", order.id());
		this.jdbc.update("DELETE FROM tree_order_founding WHERE order_id = ?", order.id());
		this.jdbc.update("""
				INSERT INTO tree_order (order_id, region_code, state, effective_on, changed_at, sequence, builds_upon,
				heard_at, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)""", order.id(), order.region().value(),
				order.state(), order.on(), utc(order.changedAt()), order.sequence(), String.join(",", order.after()),
				utc(this.clock.instant()));
		this.jdbc.batchUpdate("INSERT INTO tree_order_move (order_id, old_code, new_code) VALUES (?, ?, ?)",
				order.moves(), BATCH, (statement, move) -> {
					statement.setString(1, order.id());
					statement.setString(2, move.from().value());
					statement.setString(3, move.to().value());
				});
		this.jdbc.batchUpdate("INSERT INTO tree_order_founding (order_id, code) VALUES (?, ?)", order.founded(), BATCH,
				(statement, code) -> {
					statement.setString(1, order.id());
					statement.setString(2, code.value());
				});
	}

	@Override
	public void follow(String order, String service, String state) {
		this.jdbc.update("""
				INSERT INTO tree_order_follower (order_id, service, state) VALUES (?, ?, ?)
				ON DUPLICATE KEY UPDATE state = IF(state = 'UNDONE', state, VALUES(state))""", order, service, state);
	}

	@Override
	public void touch(Collection<String> orders) {
		if (!orders.isEmpty()) {
			List<Object> arguments = new ArrayList<>(List.of(utc(this.clock.instant())));
			arguments.addAll(orders);
			this.jdbc.update("UPDATE tree_order SET heard_at = ? WHERE settled_at IS NULL AND order_id IN ("
					+ marks(orders.size()) + ")", arguments.toArray());
		}
	}

	@Override
	public List<Order> open() {
		Map<String, List<Order.Move>> moves = new HashMap<>();
		Map<String, Set<RegionCode>> founded = new HashMap<>();
		List<Order> orders = this.jdbc.query("SELECT * FROM tree_order WHERE settled_at IS NULL",
				(row, number) -> new Order(row.getString("order_id"), new RegionCode(row.getString("region_code")),
						row.getString("state").equals(Order.UNDONE), row.getObject("effective_on", LocalDate.class),
						row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
						row.getLong("sequence"), after(row.getString("builds_upon")),
						moves.computeIfAbsent(row.getString("order_id"), (id) -> new ArrayList<>()),
						founded.computeIfAbsent(row.getString("order_id"), (id) -> new HashSet<>())));
		if (!orders.isEmpty()) {
			this.jdbc.query("SELECT m.order_id, m.old_code, m.new_code FROM tree_order_move m" + OPEN
					+ "ORDER BY m.order_id, m.old_code", (row) -> {
						moves.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>())
							.add(new Order.Move(new RegionCode(row.getString(2)), new RegionCode(row.getString(3))));
					});
			this.jdbc.query("SELECT m.order_id, m.code FROM tree_order_founding m" + OPEN, (row) -> {
				founded.computeIfAbsent(row.getString(1), (id) -> new HashSet<>())
					.add(new RegionCode(row.getString(2)));
			});
		}
		return orders;
	}

	private static Set<String> after(String ids) {
		return ids.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(ids.split(",")));
	}

	@Override
	public boolean isFollowed(Order order, Duration quiet) {
		return count(
				"""
						SELECT COUNT(*) FROM tree_order o WHERE o.order_id = ? AND o.heard_at <= ?
						AND (SELECT COUNT(*) FROM tree_order_follower f WHERE f.order_id = o.order_id AND f.state = o.state) >= ?""",
				order.id(), utc(this.clock.instant().minus(quiet)), Order.FOLLOWERS.size()) == 1
				&& known(order.after()) == order.after().size();
	}

	private long known(Collection<String> orders) {
		return orders.isEmpty() ? 0 : count(
				"SELECT COUNT(*) FROM tree_order WHERE order_id IN (" + marks(orders.size()) + ")", orders.toArray());
	}

	@Override
	public boolean isWhole(Change change) {
		Map<String, Order> now = new HashMap<>();
		open().forEach((order) -> now.put(order.id(), order));
		return Change.of(now.values())
			.stream()
			.anyMatch((other) -> new HashSet<>(other.orders()).equals(new HashSet<>(change.orders())));
	}

	@Override
	public void settle(Change change) {
		List<Object> arguments = new ArrayList<>(List.of(utc(this.clock.instant())));
		arguments.addAll(change.ids());
		this.jdbc.update("UPDATE tree_order SET settled_at = ? WHERE order_id IN (" + marks(change.ids().size()) + ")",
				arguments.toArray());
	}

	@Override
	public Map<String, String> settled(Collection<String> orders) {
		Map<String, String> states = new HashMap<>();
		if (!orders.isEmpty()) {
			this.jdbc.query("SELECT order_id, state FROM tree_order WHERE settled_at IS NOT NULL AND order_id IN ("
					+ marks(orders.size()) + ")", (row) -> {
						states.put(row.getString(1), row.getString(2));
					}, orders.toArray());
		}
		return states;
	}

	@Override
	public Map<RegionCode, String> waiting(Collection<RegionCode> codes) {
		Map<RegionCode, String> waiting = new HashMap<>();
		for (List<String> part : Pieces.of(codes.stream().map(RegionCode::value).distinct().toList(), BATCH)) {
			List<Object> arguments = new ArrayList<>(part);
			arguments.addAll(part);
			arguments.addAll(part);
			String marks = marks(part.size());
			this.jdbc.query("SELECT m.old_code, m.order_id FROM tree_order_move m" + OPEN + "WHERE m.old_code IN ("
					+ marks + ") UNION SELECT m.new_code, m.order_id FROM tree_order_move m" + OPEN
					+ "WHERE m.new_code IN (" + marks + ") UNION SELECT m.code, m.order_id FROM tree_order_founding m"
					+ OPEN + "WHERE m.code IN (" + marks + ")", (row) -> {
						waiting.put(new RegionCode(row.getString(1)), row.getString(2));
					}, arguments.toArray());
		}
		return waiting;
	}

	@Override
	public Set<RegionCode> waitingIn(RegionScope scope) {
		Set<RegionCode> waiting = new HashSet<>();
		this.jdbc.query("SELECT m.old_code FROM tree_order_move m" + OPEN + "WHERE m.old_code >= ? AND m.old_code < ?"
				+ " UNION SELECT m.new_code FROM tree_order_move m" + OPEN + "WHERE m.new_code >= ? AND m.new_code < ?"
				+ " UNION SELECT m.code FROM tree_order_founding m" + OPEN + "WHERE m.code >= ? AND m.code < ?",
				(row) -> {
					waiting.add(new RegionCode(row.getString(1)));
				}, scope.from(), scope.to(), scope.from(), scope.to(), scope.from(), scope.to());
		return waiting;
	}

	private long count(String sql, Object... arguments) {
		Long count = this.jdbc.queryForObject(sql, Long.class, arguments);
		return (count != null) ? count : 0;
	}

	private static String marks(int count) {
		return String.join(", ", Collections.nCopies(count, "?"));
	}

	private static Timestamp utc(Instant instant) {
		return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
	}

}
