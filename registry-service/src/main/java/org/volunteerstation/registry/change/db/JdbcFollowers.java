package org.volunteerstation.registry.change.db;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Follower;
import org.volunteerstation.registry.change.Followers;

/** What services have reported, one row for each order and service. */
@Repository
class JdbcFollowers implements Followers {

	private static final String MARKS = String.join(", ", Collections.nCopies(SERVICES.size(), "?"));

	private final JdbcTemplate jdbc;

	JdbcFollowers(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The order's lock puts reports one after the other: the last one finds all others.
	 */
	@Override
	@Transactional
	@Unscoped("services report of whatever order they have followed")
	public void report(String order, String service, ChangeState state, long moved, Instant at) {
		this.jdbc.queryForList("SELECT state FROM change_order WHERE id = ? FOR UPDATE", String.class, order);
		this.jdbc.update("""
				INSERT INTO change_order_follower (order_id, service, state, moved, followed_at) VALUES (?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE moved = IF(state = 'UNDONE', moved, VALUES(moved)),
				followed_at = IF(state = 'UNDONE', followed_at, VALUES(followed_at)),
				state = IF(state = 'UNDONE', state, VALUES(state))""", order, service, state.name(), moved,
				LocalDateTime.ofInstant(at, ZoneOffset.UTC));
		this.jdbc.update("UPDATE change_order o JOIN (SELECT f.order_id, f.state, COUNT(*) AS followers,"
				+ " MAX(f.followed_at) AS last FROM change_order_follower f WHERE f.order_id = ? AND f.service IN ("
				+ MARKS + ") GROUP BY f.order_id, f.state) x ON x.order_id = o.id AND x.state = o.state"
				+ " SET o.settled_at = x.last WHERE x.followers = " + SERVICES.size() + " AND o.settled_at IS NULL",
				arguments(order));
	}

	private static Object[] arguments(String order) {
		List<Object> arguments = new ArrayList<>(List.of(order));
		arguments.addAll(SERVICES);
		return arguments.toArray();
	}

	@Override
	public OnTheWay onTheWay(RegionScope scope) {
		List<Object> place = new ArrayList<>(List.of(scope.from(), scope.to()));
		List<RegionCode> path = scope.root().path();
		path.forEach((region) -> place.add(region.value()));
		String near = " (o.region_code >= ? AND o.region_code < ? OR o.region_code IN ("
				+ String.join(", ", Collections.nCopies(path.size(), "?")) + "))";
		String open = " o.settled_at IS NULL AND o.state IN ('APPLIED', 'UNDONE') AND";
		Map<String, Long> missing = new LinkedHashMap<>();
		List<OnTheWay> found = this.jdbc.query(
				"SELECT COUNT(*), MIN(o.effective_on) FROM change_order o WHERE" + open + near,
				(row, number) -> new OnTheWay(row.getLong(1), row.getObject(2, LocalDate.class), null, missing),
				place.toArray());
		OnTheWay waiting = found.getFirst();
		if (waiting.orders() > 0) {
			SERVICES.forEach((service) -> missing.put(service, waiting.orders()));
			this.jdbc
				.query("SELECT f.service, COUNT(*) FROM change_order o JOIN change_order_follower f"
						+ " ON f.order_id = o.id AND f.state = o.state WHERE" + open + near + " GROUP BY f.service",
						(row, number) -> Map.entry(row.getString(1), row.getLong(2)), place.toArray())
				.forEach((followed) -> missing.put(followed.getKey(), waiting.orders() - followed.getValue()));
			missing.values().removeIf((orders) -> orders <= 0);
			missing.keySet().retainAll(SERVICES);
		}
		return new OnTheWay(waiting.orders(), waiting.first(), since(near, place), missing);
	}

	/** From the end of the index backwards: most often the first entry is near. */
	private @Nullable Instant since(String near, List<Object> place) {
		return this.jdbc
			.query("SELECT o.settled_at FROM change_order o WHERE o.settled_at IS NOT NULL AND" + near
					+ " ORDER BY o.settled_at DESC LIMIT 1",
					(row, number) -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), place.toArray())
			.stream()
			.findFirst()
			.orElse(null);
	}

	@Override
	public List<Follower> of(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		Map<String, Follower> known = new HashMap<>();
		this.jdbc.query(
				"SELECT service, moved, followed_at FROM change_order_follower WHERE order_id = ? AND state = ?",
				(row) -> {
					known.put(row.getString(1), new Follower(row.getString(1), row.getLong(2),
							row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
				}, order.id(), order.state().name());
		return SERVICES.stream()
			.map((service) -> known.getOrDefault(service, new Follower(service, null, null)))
			.toList();
	}

}
