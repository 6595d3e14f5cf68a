package org.volunteerstation.analytics.indicator.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.volunteerstation.analytics.indicator.Figures;

/** How rows of communities and months are stored: those of now, held and past. */
final class StoredRows {

	/** The rows that reports rest on. */
	static final String NOW = "indicator";

	/** The rows that wait with change orders. */
	static final String HELD = "indicator_held";

	/** The figures, in the sequence in which they are set and read. */
	static final String FIGURES = "communities, stations, points, covering, projects, regular_projects, activities,"
			+ " compliant, non_compliant, plaqued_in_year, plaqued_before";

	/** Rows of a month, as they were on one of its days. */
	static final String ON_A_DAY = """
			(SELECT i.* FROM (SELECT region_code, pseudo_town, month, updated_at, %1$s FROM indicator) i
			LEFT JOIN indicator_past p ON p.month = i.month AND p.region_code = i.region_code AND p.until_on > ?
			WHERE i.month = ? AND i.region_code >= ? AND i.region_code < ? AND p.order_id IS NULL
			UNION ALL
			SELECT q.region_code, q.pseudo_town, q.month, q.updated_at, %1$s FROM indicator_past q
			WHERE q.month = ? AND q.region_code >= ? AND q.region_code < ? AND q.position =
			(SELECT r.position FROM indicator_past r WHERE r.month = q.month AND r.region_code = q.region_code
			AND r.until_on > ? ORDER BY r.until_on, r.position LIMIT 1)) x""".formatted(FIGURES);

	private StoredRows() {
	}

	/**
	 * Writes rows; an older sequence changes nothing. Assignments happen from left to
	 * right: the sequence comes last.
	 */
	static String write(String table) {
		return insert(table) + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + newest(table);
	}

	/** Takes rows over that have waited. */
	static String release(String codes) {
		return insert(NOW) + " SELECT month, region_code, pseudo_town, " + FIGURES + ", updated_at, sequence FROM "
				+ HELD + " WHERE region_code IN (" + codes + ")" + newest(NOW);
	}

	/**
	 * Overwrites figures; the sequence stays, so that the next event has the last word.
	 */
	static String overwrite() {
		StringBuilder sql = new StringBuilder(insert(NOW))
			.append(" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON DUPLICATE KEY UPDATE ");
		for (String column : FIGURES.split(", ?")) {
			sql.append(column).append(" = VALUES(").append(column).append("), ");
		}
		return sql.append("updated_at = VALUES(updated_at)").toString();
	}

	private static String insert(String table) {
		return "INSERT INTO " + table + " (month, region_code, pseudo_town, " + FIGURES + ", updated_at, sequence)";
	}

	private static String newest(String table) {
		StringBuilder sql = new StringBuilder(" ON DUPLICATE KEY UPDATE ");
		for (String column : ("pseudo_town, " + FIGURES + ", updated_at").split(", ?")) {
			sql.append(
					"%2$s = IF(VALUES(sequence) > %1$s.sequence, VALUES(%2$s), %1$s.%2$s), ".formatted(table, column));
		}
		return sql.append("sequence = GREATEST(VALUES(sequence), %1$s.sequence)".formatted(table)).toString();
	}

	static int set(PreparedStatement statement, int first, Figures figures) throws SQLException {
		int[] values = { figures.communities(), figures.stations(), figures.points(), figures.covering(),
				figures.projects(), figures.regularProjects(), figures.activities(), figures.compliant(),
				figures.nonCompliant(), figures.plaquedInYear(), figures.plaquedBefore() };
		for (int place = 0; place < values.length; place++) {
			statement.setInt(first + place, values[place]);
		}
		return first + values.length;
	}

	static Figures figures(ResultSet row) throws SQLException {
		return new Figures(row.getInt("communities"), row.getInt("stations"), row.getInt("points"),
				row.getInt("covering"), row.getInt("projects"), row.getInt("regular_projects"),
				row.getInt("activities"), row.getInt("compliant"), row.getInt("non_compliant"),
				row.getInt("plaqued_in_year"), row.getInt("plaqued_before"));
	}

}
