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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;

/**
 * Reads the plans that an order has moved parts of, lets their figures follow by
 * {@link TargetSums}, and stores and notes what has changed.
 */
@Component
class TargetFigures {

	private static final int PIECE = 500;

	/** What each noted target was part of, by the code that this has now. */
	private static final String PARTS = """
			SELECT m.plan_year, m.new_code, m.communities, COALESCE(l.new_code, m.set_by) AS was_in
			FROM change_order_target m LEFT JOIN change_order_line l ON l.order_id = m.order_id
			AND l.old_code = m.set_by AND l.carries = 1 WHERE m.order_id = ?""";

	private static final String NOTED = """
			INSERT INTO change_order_target (order_id, id, plan_year, region_code, new_code, communities, due_on,
			set_by, percent, minimum, base_on, base_missing, split, version, updated_at)
			SELECT ?, t.id, t.plan_year, t.region_code, t.region_code, t.communities, t.due_on,
			t.set_by, t.percent, t.minimum, t.base_on, t.base_missing, t.split, t.version, t.updated_at
			FROM build_target t WHERE t.id NOT IN
			(SELECT n.id FROM change_order_target n WHERE n.order_id = ?) AND""";

	/** What the order has moved has its new version already. */
	private static final String CHANGED = """
			UPDATE build_target t JOIN change_order_target m ON m.order_id = ? AND m.id = t.id
			SET t.communities = ?, t.set_by = ?, t.updated_at = ?,
			t.version = CASE WHEN t.version = m.version THEN t.version + 1 ELSE t.version END WHERE t.id = ?""";

	/** Parts of what is no target any more, or is not split since it met another. */
	private static final String WITHOUT_WHOLE = """
			 t.id IN (SELECT x.id FROM (SELECT DISTINCT c.id FROM change_order_target m JOIN build_target c
			ON c.plan_year = m.plan_year AND c.set_by = m.new_code LEFT JOIN build_target w
			ON w.plan_year = m.plan_year AND w.region_code = m.new_code AND w.split
			WHERE m.order_id = ? AND m.split AND w.id IS NULL) x)""";

	private final JdbcTemplate jdbc;

	private final IdGenerator ids;

	TargetFigures(JdbcTemplate jdbc, IdGenerator ids) {
		this.jdbc = jdbc;
		this.ids = ids;
	}

	/**
	 * Once the targets lie where their regions do.
	 * @param order the order
	 * @param now when
	 */
	void follow(String order, Instant now) {
		Map<Integer, List<TargetSums.Part>> years = new LinkedHashMap<>();
		this.jdbc.query(PARTS + " ORDER BY m.plan_year, m.id", (row) -> {
			String from = row.getString("was_in");
			years.computeIfAbsent(row.getInt("plan_year"), (year) -> new ArrayList<>())
				.add(new TargetSums.Part(new RegionCode(row.getString("new_code")),
						(from != null) ? new RegionCode(from) : null, row.getInt("communities")));
		}, order);
		LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
		years.forEach((year, parts) -> store(order, year, at,
				new TargetSums(around(year, parts), this.ids::next).follow(parts)));
		withdrawBelow(order);
	}

	private List<PlacedTarget> around(int year, Collection<TargetSums.Part> parts) {
		TreeSet<RegionCode> codes = new TreeSet<>();
		for (TargetSums.Part part : parts) {
			codes.addAll(part.place().path());
			if (part.from() != null) {
				codes.addAll(part.from().path());
			}
		}
		List<PlacedTarget> targets = new ArrayList<>();
		for (List<RegionCode> piece : Pieces.of(List.copyOf(codes), PIECE)) {
			List<Object> arguments = new ArrayList<>(List.of(year));
			piece.forEach((code) -> arguments.add(code.value()));
			targets.addAll(this.jdbc.query("SELECT * FROM build_target WHERE plan_year = ? AND region_code IN ("
					+ String.join(",", Collections.nCopies(piece.size(), "?")) + ") ORDER BY region_code FOR UPDATE",
					TargetFigures::placed, arguments.toArray()));
		}
		return targets;
	}

	private void store(String order, int year, LocalDateTime at, List<PlacedTarget> targets) {
		Map<Boolean, List<PlacedTarget>> founded = targets.stream()
			.collect(Collectors.partitioningBy(PlacedTarget::isFounded));
		List<PlacedTarget> known = founded.getOrDefault(false, List.of());
		each(NOTED + " t.id = ?",
				known.stream().map((target) -> new @Nullable Object[] { order, order, target.id() }).toList());
		each("DELETE FROM build_target WHERE id = ?",
				known.stream()
					.filter(PlacedTarget::isWithdrawn)
					.map((one) -> new @Nullable Object[] { one.id() })
					.toList());
		each(CHANGED, known.stream()
			.filter((target) -> !target.isWithdrawn())
			.map((target) -> new @Nullable Object[] { order, target.communities(), above(target), at, target.id() })
			.toList());
		List<PlacedTarget> fresh = founded.getOrDefault(true, List.of());
		each("""
				INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, split, version,
				updated_at) VALUES (?, ?, ?, ?, ?, ?, 1, 1, ?)""",
				fresh.stream()
					.map((target) -> new @Nullable Object[] { target.id(), year, target.region().value(),
							target.communities(), target.dueOn(), above(target), at })
					.toList());
		each("""
				INSERT INTO change_order_target (order_id, id, plan_year, region_code, new_code, communities, due_on,
				set_by, split, founded, version, updated_at) SELECT ?, t.id, t.plan_year, t.region_code, t.region_code,
				t.communities, t.due_on, t.set_by, 1, 1, t.version, t.updated_at FROM build_target t WHERE t.id = ?""",
				fresh.stream().map((target) -> new @Nullable Object[] { order, target.id() }).toList());
	}

	/** Tier by tier, until nothing is left without the target that it was split from. */
	private void withdrawBelow(String order) {
		int withdrawn;
		do {
			this.jdbc.update(NOTED + WITHOUT_WHOLE, order, order, order);
			withdrawn = this.jdbc.update("DELETE t FROM build_target t WHERE" + WITHOUT_WHOLE, order);
		}
		while (withdrawn > 0);
	}

	private void each(String sql, List<@Nullable Object[]> arguments) {
		if (!arguments.isEmpty()) {
			this.jdbc.batchUpdate(sql, arguments);
		}
	}

	private static @Nullable String above(PlacedTarget target) {
		RegionCode above = target.above();
		return (above != null) ? above.value() : null;
	}

	private static PlacedTarget placed(ResultSet row, int number) throws SQLException {
		String above = row.getString("set_by");
		return PlacedTarget.stored(row.getString("id"), new RegionCode(row.getString("region_code")),
				row.getInt("communities"), row.getObject("due_on", LocalDate.class),
				(above != null) ? new RegionCode(above) : null, row.getBoolean("split"));
	}

}
