package org.volunteerstation.registry.change.db;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Follower;
import org.volunteerstation.registry.change.Followers;

/** What services have reported, one row for each order and service. */
@Repository
class JdbcFollowers implements Followers {

	private final JdbcTemplate jdbc;

	JdbcFollowers(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Unscoped("services report of whatever order they have followed")
	public void report(String order, String service, ChangeState state, long moved, Instant at) {
		this.jdbc.update("""
				INSERT INTO change_order_follower (order_id, service, state, moved, followed_at) VALUES (?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE moved = IF(state = 'UNDONE', moved, VALUES(moved)),
				followed_at = IF(state = 'UNDONE', followed_at, VALUES(followed_at)),
				state = IF(state = 'UNDONE', state, VALUES(state))""", order, service, state.name(), moved,
				LocalDateTime.ofInstant(at, ZoneOffset.UTC));
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
