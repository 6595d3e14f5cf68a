package org.volunteerstation.registry.check.db;

import org.apache.ibatis.annotations.Param;

import org.volunteerstation.registry.check.Check;

/**
 * The frame around a check's condition: the scope as one index range, the page by key.
 * Public, as MyBatis calls it.
 */
public final class CheckSql {

	private CheckSql() {
	}

	/**
	 * How many rows are at fault.
	 * @param check the check
	 * @return the query
	 */
	public static String count(@Param("check") Check check) {
		return "SELECT COUNT(*) FROM " + Frame.of(check.subject()).inScope() + " AND " + CheckQuery.of(check).fault();
	}

	/**
	 * A page of the rows at fault.
	 * @param check the check
	 * @return the query
	 */
	public static String findings(@Param("check") Check check) {
		Frame frame = Frame.of(check.subject());
		CheckQuery query = CheckQuery.of(check);
		return "SELECT " + frame.columns() + ", CAST(" + query.evidence() + " AS CHAR) AS evidence FROM "
				+ frame.inScope() + " AND (" + frame.region() + " > #{from} OR CAST(" + frame.tail()
				+ " AS CHAR) > #{tail}) AND " + query.fault() + " ORDER BY " + frame.region() + ", " + frame.tail()
				+ " LIMIT #{rows}";
	}

	/**
	 * Where a subject's rows stand.
	 *
	 * @param table table and alias
	 * @param region the column of the scope
	 * @param tail what tells rows of one region apart
	 * @param id the identifier
	 * @param name the name
	 */
	private record Frame(String table, String region, String tail, String id, String name) {

		static Frame of(Check.Subject subject) {
			return switch (subject) {
				case STATION -> new Frame("station s", "s.region_code", "s.id", "s.id", "s.name");
				case REGION -> new Frame("region_version v", "v.code", "v.valid_from", "v.region_id", "v.name");
				case TARGET -> new Frame("build_target t", "t.region_code", "t.id", "t.id", "t.plan_year");
				case POST -> new Frame("official_post h", "h.region_code", "h.id", "h.account_id",
						"REPLACE(LOWER(h.role), '_', '-')");
				case INSPECTION -> new Frame("inspection_plan q", "q.office_code", "q.id", "q.id", "q.name");
				case FILE -> new Frame("stored_file d", "d.region_code", "d.id", "d.owner_id", "d.name");
			};
		}

		String columns() {
			return this.id + " AS id, " + this.region + " AS region_code, " + this.name + " AS name, " + this.tail
					+ " AS tail";
		}

		String inScope() {
			return this.table + " WHERE " + this.region + " >= #{from} AND " + this.region + " < #{scope.to}";
		}

	}

}
