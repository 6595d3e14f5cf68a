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
		return this.jdbc.query("SELECT x.code, COUNT(*) AS stations FROM (" + StationsAfter.ROWS
				+ ") x WHERE x.kind = 'STATION' GROUP BY x.code HAVING COUNT(DISTINCT x.origin) > 1 ORDER BY x.code LIMIT ?",
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
