package org.volunteerstation.registry.change.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.SharedName;
import org.volunteerstation.registry.change.Warnings;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;

/** What an order may do by mistake, from MariaDB or MySQL. */
@Repository
class JdbcWarnings implements Warnings {

	private static final int MOST = 200;

	private static final int PIECE = 500;

	private final JdbcTemplate jdbc;

	JdbcWarnings(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Crowd> crowds(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.jdbc.query(
				"""
						SELECT x.code, COUNT(*) AS stations FROM (
						SELECT l.new_code AS code, l.old_code AS origin, s.id
						FROM change_order_line l JOIN station s ON s.region_code = l.old_code AND s.kind = 'STATION' AND s.live = 1
						WHERE l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code
						UNION ALL
						SELECT t.new_code, t.new_code, s.id
						FROM (SELECT DISTINCT l.order_id, l.new_code FROM change_order_line l
						WHERE l.order_id = ? AND l.carries = 1 AND l.old_code <> l.new_code) t
						JOIN station s ON s.region_code = t.new_code AND s.kind = 'STATION' AND s.live = 1
						LEFT JOIN change_order_line o ON o.order_id = t.order_id AND o.old_code = t.new_code AND o.carries = 1
						AND o.old_code <> o.new_code WHERE o.order_id IS NULL
						) x GROUP BY x.code HAVING COUNT(DISTINCT x.origin) > 1 ORDER BY x.code LIMIT ?""",
				(row, number) -> new Crowd(new RegionCode(row.getString("code")), row.getLong("stations")), order.id(),
				order.id(), MOST);
	}

	@Override
	public List<SharedName.Child> children(Collection<RegionCode> parents, RegionScope scope) {
		List<SharedName.Child> children = new ArrayList<>();
		for (List<RegionCode> piece : Pieces.of(List.copyOf(parents), PIECE)) {
			List<Object> arguments = new ArrayList<>(piece.stream().<Object>map(RegionCode::value).toList());
			arguments.addAll(List.of(Region.OPEN_END, scope.from(), scope.to()));
			children.addAll(this.jdbc.query(
					"SELECT code, name FROM region_version WHERE parent_code IN ("
							+ String.join(", ", Collections.nCopies(piece.size(), "?"))
							+ ") AND valid_to = ? AND code >= ? AND code < ?",
					(row, number) -> new SharedName.Child(new RegionCode(row.getString("code")),
							new RegionName(row.getString("name"))),
					arguments.toArray()));
		}
		return children;
	}

}
