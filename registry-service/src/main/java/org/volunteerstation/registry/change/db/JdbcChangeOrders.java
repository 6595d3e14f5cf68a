package org.volunteerstation.registry.change.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.change.ChangeKind;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeOrders;
import org.volunteerstation.registry.change.ChangeRefusal;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.DayRefusal;
import org.volunteerstation.registry.change.Line;
import org.volunteerstation.registry.change.OrderFilter;
import org.volunteerstation.registry.change.OrderStep;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationName;

/** Orders in MariaDB or MySQL, their lines written in batches. */
@Repository
class JdbcChangeOrders implements ChangeOrders {

	private static final int BATCH = 1000;

	private static final String IN_SCOPE = " region_code >= ? AND region_code < ?";

	/** The lines of an order that the caller may see. */
	private static final String LINES = """
			SELECT l.* FROM change_order o JOIN change_order_line l ON l.order_id = o.id
			WHERE o.id = ? AND o.region_code >= ? AND o.region_code < ?""";

	private final JdbcTemplate jdbc;

	private final StepRows steps;

	JdbcChangeOrders(JdbcTemplate jdbc, StepRows steps) {
		this.jdbc = jdbc;
		this.steps = steps;
	}

	@Override
	public Optional<ChangeOrder> find(String id, RegionScope scope) {
		return one("", id, scope);
	}

	@Override
	public Optional<ChangeOrder> lock(String id, RegionScope scope) {
		return one(" FOR UPDATE", id, scope);
	}

	private Optional<ChangeOrder> one(String suffix, String id, RegionScope scope) {
		return this.jdbc
			.query("SELECT * FROM change_order WHERE id = ? AND" + IN_SCOPE + suffix, JdbcChangeOrders::order, id,
					scope.from(), scope.to())
			.stream()
			.findFirst();
	}

	@Override
	public List<ChangeOrder> list(OrderFilter filter, SliceQuery query, RegionScope scope) {
		OrderQuery asked = OrderQuery.of(filter, query, scope);
		return this.jdbc.query(asked.sql(), JdbcChangeOrders::order, asked.arguments().toArray());
	}

	@Override
	public void add(ChangeOrder order, List<Line> lines, Map<StationId, StationName> renames, RegionScope scope) {
		scope.narrow(order.region());
		this.jdbc.update("""
				INSERT INTO change_order (id, kind, state, region_code, effective_on, reason, drafted_by, decided_by,
				remark, version, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", order.id(),
				order.kind().name(), order.state().name(), order.region().value(), order.on(), order.reason(),
				order.draftedBy(), order.decidedBy(), order.remark(), order.version(), utc(order));
		this.steps.note(order);
		addParts(order, lines, renames);
	}

	@Override
	public void rewrite(ChangeOrder order, List<Line> lines, Map<StationId, StationName> renames, RegionScope scope) {
		save(order, scope);
		for (String table : List.of("change_order_line", "change_order_claim", "change_order_rename")) {
			this.jdbc.update("DELETE FROM " + table + " WHERE order_id = ?", order.id());
		}
		addParts(order, lines, renames);
	}

	private void addParts(ChangeOrder order, List<Line> lines, Map<StationId, StationName> renames) {
		List<Object[]> rows = new ArrayList<>(lines.size());
		TreeSet<String> codes = new TreeSet<>();
		for (Line line : lines) {
			rows.add(new Object[] { order.id(), line.from().value(), line.to().value(), rows.size(), line.top(),
					line.fromId(), line.fromName().value(), line.name().value(), line.carries() });
			codes.addAll(List.of(line.from().value(), line.to().value()));
		}
		batch("""
				INSERT INTO change_order_line (order_id, old_code, new_code, position, top, region_id, old_name,
				new_name, carries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
		batch("INSERT INTO change_order_rename (order_id, station_id, name) VALUES (?, ?, ?)",
				renames.entrySet()
					.stream()
					.map((rename) -> new Object[] { order.id(), rename.getKey().value(), rename.getValue().value() })
					.toList());
		try {
			batch("INSERT INTO change_order_claim (code, order_id) VALUES (?, ?)",
					codes.stream().map((code) -> new Object[] { code, order.id() }).toList());
		}
		catch (DuplicateKeyException ex) {
			throw new ChangeRefusal.Busy();
		}
	}

	@Override
	public void save(ChangeOrder order, RegionScope scope) {
		int saved = this.jdbc.update(
				"""
						UPDATE change_order SET kind = ?, state = ?, effective_on = ?, reason = ?, drafted_by = ?, decided_by = ?,
						remark = ?, version = ?, updated_at = ?, settled_at = NULL, refused_code = NULL, refused_with = NULL,
						refused_at = NULL WHERE id = ? AND version = ? AND"""
						+ IN_SCOPE,
				order.kind().name(), order.state().name(), order.on(), order.reason(), order.draftedBy(),
				order.decidedBy(), order.remark(), order.version(), utc(order), order.id(), order.version() - 1,
				scope.from(), scope.to());
		if (saved != 1) {
			throw new ChangeRefusal.Stale();
		}
		this.steps.note(order);
		if (!order.state().isOpen()) {
			this.jdbc.update("DELETE FROM change_order_claim WHERE order_id = ?", order.id());
		}
	}

	@Override
	public boolean noteRefusal(ChangeOrder order, DayRefusal refusal, RegionScope scope) {
		String with = String.join("\n", refusal.arguments());
		return this.jdbc.update("""
				UPDATE change_order SET refused_code = ?, refused_with = ?, refused_at = ? WHERE id = ? AND version = ?
				AND state = 'APPROVED' AND NOT (refused_code <=> ? AND refused_with <=> ?) AND""" + IN_SCOPE,
				refusal.code(), with, LocalDateTime.ofInstant(refusal.at(), ZoneOffset.UTC), order.id(),
				order.version(), refusal.code(), with, scope.from(), scope.to()) == 1;
	}

	@Override
	public List<Line> lines(String id, RegionScope scope) {
		return this.jdbc.query(LINES + " ORDER BY l.position", JdbcChangeOrders::line, id, scope.from(), scope.to());
	}

	@Override
	public Map<String, List<Line>> top(Collection<String> ids, RegionScope scope) {
		Map<String, List<Line>> top = new HashMap<>();
		if (!ids.isEmpty()) {
			List<Object> arguments = new ArrayList<>(ids);
			arguments.addAll(List.of(scope.from(), scope.to()));
			this.jdbc
				.query("SELECT l.* FROM change_order o JOIN change_order_line l ON l.order_id = o.id WHERE o.id IN ("
						+ String.join(", ", Collections.nCopies(ids.size(), "?")) + ") AND o.region_code >= ?"
						+ " AND o.region_code < ? AND l.top = 1 ORDER BY l.order_id, l.position", (row) -> {
							top.computeIfAbsent(row.getString("order_id"), (id) -> new ArrayList<>()).add(line(row, 0));
						}, arguments.toArray());
		}
		return top;
	}

	@Override
	public Map<String, List<OrderStep>> steps(Collection<String> ids, RegionScope scope) {
		return this.steps.of(ids, scope);
	}

	@Override
	public List<Line> moves(String id, SliceQuery query, RegionScope scope) {
		return this.jdbc.query(LINES + " AND l.top = 0 AND l.old_code > ? ORDER BY l.old_code LIMIT ?",
				JdbcChangeOrders::line, id, scope.from(), scope.to(), query.afterOrStart(), query.rows());
	}

	@Override
	public Map<StationId, StationName> renames(String id, RegionScope scope) {
		Map<StationId, StationName> renames = new HashMap<>();
		this.jdbc.query("""
				SELECT r.station_id, r.name FROM change_order o JOIN change_order_rename r ON r.order_id = o.id
				WHERE o.id = ? AND o.region_code >= ? AND o.region_code < ?""", (row) -> {
			renames.put(new StationId(row.getString(1)), new StationName(row.getString(2)));
		}, id, scope.from(), scope.to());
		return renames;
	}

	@Override
	@Unscoped("the date's own work, asked by no caller")
	public List<ChangeOrder> due(LocalDate today) {
		return this.jdbc.query("""
				SELECT * FROM change_order WHERE state = 'APPROVED' AND effective_on <= ? AND kind <> 'EDITION'
				ORDER BY effective_on, id LIMIT 1000""", JdbcChangeOrders::order, today);
	}

	@Override
	@Unscoped("the days' own work, asked by no caller")
	public List<ChangeOrder> untouched(Instant before, int most) {
		return this.jdbc.query("""
				SELECT * FROM change_order WHERE state IN ('DRAFT', 'SUBMITTED') AND updated_at < ?
				ORDER BY id LIMIT ?""", JdbcChangeOrders::order, LocalDateTime.ofInstant(before, ZoneOffset.UTC), most);
	}

	@Override
	public Map<String, ChangeState> before(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		Map<String, ChangeState> before = new LinkedHashMap<>();
		String meeting = "SELECT m.order_id FROM change_order_line l JOIN change_order_line m ON m.%s = l.%s"
				+ " WHERE l.order_id = ? AND m.order_id <> l.order_id";
		String id = order.id();
		this.jdbc.query(
				"SELECT o.id, o.state FROM change_order o JOIN (" + String.join(
						" UNION ", meeting.formatted("old_code", "old_code"), meeting.formatted("old_code", "new_code"),
						meeting.formatted("new_code", "old_code"), meeting.formatted("new_code", "new_code"))
						+ ") x ON x.order_id = o.id WHERE o.state IN ('APPLIED', 'UNDONE') ORDER BY o.id DESC LIMIT 1000",
				(row) -> {
					before.put(row.getString(1), ChangeState.valueOf(row.getString(2)));
				}, id, id, id, id);
		return before;
	}

	@Override
	public void addSuccessions(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		this.jdbc.update("""
				INSERT INTO region_succession (old_code, new_code, effective_on, order_id, old_region_id, new_region_id)
				SELECT l.old_code, l.new_code, ?, l.order_id, l.region_id, v.region_id
				FROM change_order_line l JOIN region_version v ON v.code = l.new_code AND v.valid_to = ?
				WHERE l.order_id = ? AND l.old_code <> l.new_code""", order.on(), Region.OPEN_END, order.id());
	}

	private void batch(String sql, List<Object[]> rows) {
		Pieces.of(rows, BATCH).forEach((piece) -> this.jdbc.batchUpdate(sql, piece));
	}

	private static LocalDateTime utc(ChangeOrder order) {
		return LocalDateTime.ofInstant(order.updatedAt(), ZoneOffset.UTC);
	}

	private static ChangeOrder order(ResultSet row, int number) throws SQLException {
		return new ChangeOrder(row.getString("id"), ChangeKind.valueOf(row.getString("kind")),
				ChangeState.valueOf(row.getString("state")), new RegionCode(row.getString("region_code")),
				row.getObject("effective_on", LocalDate.class), row.getString("reason"), row.getString("drafted_by"),
				row.getString("decided_by"), row.getString("remark"), refusal(row), row.getLong("version"),
				row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

	private static @Nullable DayRefusal refusal(ResultSet row) throws SQLException {
		LocalDateTime at = row.getObject("refused_at", LocalDateTime.class);
		return (at != null) ? new DayRefusal(row.getString("refused_code"),
				row.getString("refused_with").lines().toList(), at.toInstant(ZoneOffset.UTC)) : null;
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(row.getBoolean("top"), row.getString("region_id"), new RegionCode(row.getString("old_code")),
				new RegionName(row.getString("old_name")), new RegionCode(row.getString("new_code")),
				new RegionName(row.getString("new_name")), row.getBoolean("carries"));
	}

}
