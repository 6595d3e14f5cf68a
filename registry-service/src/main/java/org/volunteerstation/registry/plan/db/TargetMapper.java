package org.volunteerstation.registry.plan.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** The questions to the table of targets; each reads or writes one range of codes. */
@Mapper
interface TargetMapper {

	String IN_SCOPE = " region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} ";

	String REGIONS = " AND region_code IN <foreach collection='regions' item='region' open='(' separator=','"
			+ " close=')'>#{region}</foreach> ";

	String COVERED = " s.kind = 'STATION' AND s.plaque_on &lt;= #{on}"
			+ " AND (s.state != 'WITHDRAWN' OR s.state_since &gt; #{on}) ";

	String COMMUNITY = " n.tier = 5 AND n.valid_to = #{end} AND n.code &gt;= #{scope.from} AND n.code &lt; #{scope.to} ";

	/**
	 * Begins the question that {@link #SINCE} and {@link #FIRST} end: of which targets.
	 */
	String DUE = "<script>WITH due (plan_year, due_on) AS (SELECT DISTINCT plan_year, due_on FROM build_target WHERE ";

	/** Where stations were on a last day that change orders moved since. */
	String SINCE = """
			), since (due_on, station_id, old_code) AS (
			SELECT d.due_on, m.station_id, SUBSTRING(MIN(CONCAT(o.effective_on, m.old_code)), 11)
			FROM (SELECT DISTINCT due_on FROM due) d JOIN change_order o ON o.state = 'APPLIED' AND o.effective_on &gt; d.due_on
			JOIN change_order_station m ON m.order_id = o.id AND m.old_code != m.new_code
			GROUP BY d.due_on, m.station_id),
			first_plaque (plan_year, due_on, community, place) AS (
			SELECT d.plan_year, d.due_on, COALESCE(m.old_code, s.region_code), MIN(s.region_code)
			FROM due d JOIN station s ON s.kind = 'STATION' AND s.plaque_on &lt;= d.due_on""";

	/**
	 * The communities of the last day, each once, and where they are today: those whose
	 * first plaque ever, also that of a withdrawn station, is of the year, and that had a
	 * station on the last day, or have one today where that has not passed.
	 */
	String FIRST = """
			 LEFT JOIN since m ON m.due_on = d.due_on AND m.station_id = s.id
			GROUP BY d.plan_year, d.due_on, COALESCE(m.old_code, s.region_code)
			HAVING YEAR(MIN(s.plaque_on)) = d.plan_year AND SUM(s.plaque_on &lt;= LEAST(d.due_on, #{today})
			AND (s.state != 'WITHDRAWN' OR s.state_since &gt; LEAST(d.due_on, #{today}))) &gt; 0)
			""";

	@Select("<script>SELECT * FROM build_target WHERE" + IN_SCOPE + "AND id = #{id}</script>")
	@Nullable TargetRow find(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM build_target WHERE" + IN_SCOPE + "AND id = #{id} FOR UPDATE</script>")
	@Nullable TargetRow lock(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM build_target WHERE plan_year = #{year} AND" + IN_SCOPE + REGIONS + "</script>")
	List<TargetRow> of(@Param("year") int year, @Param("regions") Collection<String> regions,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM build_target WHERE plan_year = #{year} AND" + IN_SCOPE
			+ "AND set_by = #{parent} AND region_code &gt; #{after} ORDER BY region_code LIMIT #{rows}</script>")
	List<TargetRow> below(@Param("year") int year, @Param("parent") String parent, @Param("after") String after,
			@Param("rows") int rows, @Param("scope") RegionScope scope);

	@Unscoped("says only whether the year is planned above")
	@Select("<script>SELECT id FROM build_target WHERE plan_year = #{year}" + REGIONS
			+ "LIMIT 1 LOCK IN SHARE MODE</script>")
	@Nullable String firstOf(@Param("year") int year, @Param("regions") Collection<String> regions);

	@Insert("""
			<script>
			INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, percent, minimum, base_on,
			base_missing, split, version, updated_at) VALUES
			<foreach collection='rows' item='row' separator=','>
			(#{row.id}, #{row.planYear}, #{row.regionCode}, #{row.communities}, #{row.dueOn}, #{row.setBy},
			#{row.percent}, #{row.minimum}, #{row.baseOn}, #{row.baseMissing}, #{row.split}, #{row.version},
			#{row.updatedAt})
			</foreach>
			</script>""")
	int add(@Param("rows") List<TargetRow> rows, @Param("scope") RegionScope scope);

	@Update("<script>" + """
			UPDATE build_target SET communities = #{row.communities}, due_on = #{row.dueOn}, set_by = #{row.setBy},
			percent = #{row.percent}, minimum = #{row.minimum}, base_on = #{row.baseOn},
			base_missing = #{row.baseMissing}, split = #{row.split}, version = #{row.version},
			updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1 AND""" + IN_SCOPE + "</script>")
	int save(@Param("row") TargetRow row, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM build_target WHERE plan_year = #{year} AND" + IN_SCOPE
			+ "AND region_code != #{region} ORDER BY region_code FOR UPDATE</script>")
	List<TargetRow> subtree(@Param("year") int year, @Param("region") String region, @Param("scope") RegionScope scope);

	@Delete("<script>DELETE FROM build_target WHERE id = #{id} AND" + IN_SCOPE + "</script>")
	int remove(@Param("id") String id, @Param("scope") RegionScope scope);

	@Delete("<script>DELETE FROM build_target WHERE plan_year = #{year} AND" + IN_SCOPE
			+ "AND region_code != #{region}</script>")
	int removeBelow(@Param("year") int year, @Param("region") String region, @Param("scope") RegionScope scope);

	@Unscoped("says only since when there is a tree")
	@Select("SELECT MIN(valid_from) FROM region_version WHERE code = #{province}")
	@Nullable LocalDate firstDay(@Param("province") String province);

	/**
	 * The communities of a tree: each is counted where it, or what it has become, lies
	 * today, and is covered by the stations of the day that had its code in that tree. Of
	 * the orders since it takes what they carried; those that were undone carried
	 * nothing.
	 */
	@Select("""
			<script>
			WITH RECURSIVE went (old_id, region_id, code, since) AS (
			SELECT s.old_region_id, s.new_region_id, s.new_code, s.effective_on FROM change_order o
			JOIN region_succession s ON s.order_id = o.id AND s.old_region_id != s.new_region_id
			JOIN change_order_line l ON l.order_id = s.order_id AND l.old_code = s.old_code AND l.new_code = s.new_code
			AND l.carries = 1 WHERE o.state = 'APPLIED' AND o.effective_on &gt; #{tree}
			UNION SELECT w.old_id, s.new_region_id, s.new_code, s.effective_on FROM went w
			JOIN region_succession s ON s.old_code = w.code AND s.old_region_id = w.region_id AND s.effective_on &gt; w.since
			JOIN change_order_line l ON l.order_id = s.order_id AND l.old_code = s.old_code AND l.new_code = s.new_code
			AND l.carries = 1),
			moved (station_id, code) AS (
			SELECT m.station_id, SUBSTRING(MIN(CONCAT(o.effective_on, m.old_code)), 11) FROM change_order o
			JOIN change_order_station m ON m.order_id = o.id AND m.old_code != m.new_code
			WHERE o.state = 'APPLIED' AND o.effective_on &gt; #{tree} GROUP BY m.station_id),
			covered (code) AS (
			SELECT s.region_code FROM station s LEFT JOIN moved m ON m.station_id = s.id
			WHERE s.region_code &gt;= #{scope.from} AND s.region_code &lt; #{scope.to} AND m.station_id IS NULL AND"""
			+ COVERED + """
					UNION SELECT m.code FROM moved m JOIN station s ON s.id = m.station_id WHERE""" + COVERED
			+ """
					)
					SELECT RPAD(LEFT(c.place, #{digits}), 12, '0') AS code, SUM(d.code IS NULL) AS communities FROM (
					SELECT v.code, n.code AS place FROM region_version n JOIN region_version v ON v.region_id = n.region_id
					AND v.valid_from &lt;= #{tree} AND v.valid_to &gt; #{tree} WHERE"""
			+ COMMUNITY
			+ """
					UNION SELECT v.code, n.code FROM went w JOIN region_version n ON n.region_id = w.region_id
					JOIN region_version v ON v.region_id = w.old_id AND v.valid_from &lt;= #{tree} AND v.valid_to &gt; #{tree}
					WHERE"""
			+ COMMUNITY + """
					) c LEFT JOIN covered d ON d.code = c.code
					GROUP BY RPAD(LEFT(c.place, #{digits}), 12, '0')
					</script>""")
	List<SumRow> missing(@Param("on") LocalDate on, @Param("tree") LocalDate tree, @Param("digits") int digits,
			@Param("end") LocalDate end, @Param("scope") RegionScope scope);

	/**
	 * As {@link #built}, for the targets of all years and tiers at once whose last day
	 * has passed.
	 */
	@Unscoped("tells the topic of all targets")
	@Select(DUE + "due_on &lt; #{today}" + SINCE + FIRST + """
			SELECT t.*, IF(t.due_on &lt; #{today}, COALESCE(b.communities, 0), NULL) AS built_by_due
			FROM build_target t LEFT JOIN build_target_told d ON d.target_id = t.id LEFT JOIN
			(SELECT p.id, COUNT(*) AS communities FROM first_plaque f
			CROSS JOIN (SELECT 2 AS digits UNION ALL SELECT 4 UNION ALL SELECT 6 UNION ALL SELECT 9
			UNION ALL SELECT 12) c JOIN build_target p ON p.plan_year = f.plan_year AND p.due_on = f.due_on
			AND p.region_code = RPAD(LEFT(f.place, c.digits), 12, '0')
			GROUP BY p.id) b ON b.id = t.id
			WHERE t.due_on &lt; #{today} AND (d.built IS NULL OR d.version != t.version
			OR d.built != COALESCE(b.communities, 0))
			OR d.target_id IS NULL AND t.base_on IS NOT NULL AND t.base_missing IS NULL
			ORDER BY t.plan_year, t.region_code
			</script>""")
	List<TargetRow> untold(@Param("today") LocalDate today);

	@Insert("INSERT INTO build_target_told (target_id, version, built) VALUES (#{row.id}, #{row.version}, #{built})"
			+ " ON DUPLICATE KEY UPDATE version = VALUES(version), built = VALUES(built)")
	int told(@Param("row") TargetRow row, @Param("built") @Nullable Integer built, @Param("scope") RegionScope scope);

	/** What an order left is as it was, under the next version. */
	@Update("UPDATE change_order_target SET left_version = #{row.version} WHERE id = #{row.id}"
			+ " AND left_version = #{row.version} - 1")
	int leave(@Param("row") TargetRow row, @Param("scope") RegionScope scope);

	/** Of communities that had their first plaque ever within the year, by target. */
	@Select(DUE + "plan_year = #{year}" + SINCE
			+ " AND s.region_code &gt;= #{scope.from} AND s.region_code &lt; #{scope.to}" + FIRST + """
					SELECT t.region_code AS code, COUNT(*) AS communities FROM first_plaque f
					JOIN build_target t ON t.plan_year = f.plan_year AND t.due_on = f.due_on
					AND t.region_code = RPAD(LEFT(f.place, #{digits}), 12, '0')
					GROUP BY t.region_code
					</script>""")
	List<SumRow> built(@Param("year") int year, @Param("digits") int digits, @Param("today") LocalDate today,
			@Param("scope") RegionScope scope);

}
