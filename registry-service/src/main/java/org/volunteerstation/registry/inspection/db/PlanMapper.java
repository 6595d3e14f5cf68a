package org.volunteerstation.registry.inspection.db;

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

/**
 * The questions to the tables of plans. What an office sees are a few ranges of the index
 * of offices that have to do with plans: its own subtree, and each office above it.
 */
@Mapper
interface PlanMapper {

	String OWN = " office_code &gt;= #{scope.from} AND office_code &lt; #{scope.to} ";

	/** Offices above a region that the caller has chosen among the own ones. */
	String DRAFTS = " <foreach collection='drafts' item='code' open='(' separator=',' close=')'>#{code}</foreach> ";

	String ABOVE = " <foreach collection='above' item='code' open='(' separator=',' close=')'>#{code}</foreach> ";

	/**
	 * Of those above: what they have opened, or what the caller sees the drafts of as
	 * well, and what concerns the subtree. A visit is looked for plan by plan; EXISTS
	 * would have all of the subtree put in a table first.
	 */
	String SEEN = "(l.office_code &gt;= #{scope.from} AND l.office_code &lt; #{scope.to}<if test='!above.isEmpty()'>"
			+ " OR (l.office_code IN" + ABOVE + "AND (p.state != 'DRAFT'<if test='!drafts.isEmpty()'>"
			+ " OR l.office_code IN" + DRAFTS + "</if>) AND (p.region_code &gt;= #{scope.from}"
			+ " AND p.region_code &lt; #{scope.to} OR p.region_code IN" + ABOVE
			+ "OR (SELECT v.id FROM inspection_visit v WHERE v.plan_id = p.id AND v.region_code &gt;= #{scope.from}"
			+ " AND v.region_code &lt; #{scope.to} LIMIT 1) IS NOT NULL))</if>) ";

	/** Under its own office, else under the first one that has a visit of it. */
	String ONCE = "(l.office_code = p.office_code OR NOT EXISTS (SELECT 1 FROM inspection_plan_office o"
			+ " WHERE o.plan_id = l.plan_id AND o.office_code &gt;= #{scope.from} AND o.office_code &lt; #{scope.to}"
			+ " AND (o.office_code = p.office_code OR o.office_code &lt; l.office_code))) ";

	@Select("<script>SELECT p.* FROM inspection_plan p WHERE p.id = #{id} AND EXISTS"
			+ " (SELECT 1 FROM inspection_plan_office l WHERE l.plan_id = p.id AND " + SEEN + ")</script>")
	@Nullable PlanRow find(@Param("id") String id, @Param("above") Collection<String> above,
			@Param("drafts") Collection<String> drafts, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM inspection_plan WHERE id = #{id} AND" + OWN + "FOR UPDATE</script>")
	@Nullable PlanRow lock(@Param("id") String id, @Param("scope") RegionScope scope);

	/**
	 * Offices first, in their order: with few plans the database would read and sort them
	 * all.
	 */
	@Select("<script>SELECT p.*, l.office_code AS listed_under FROM inspection_plan_office l"
			+ " STRAIGHT_JOIN inspection_plan p ON p.id = l.plan_id WHERE " + SEEN + "AND " + ONCE + """
					<if test='state != null'>AND p.state = #{state}</if>
					<if test='year != null'>AND p.from_on &lt;= CONCAT(#{year}, '-12-31')
					AND p.until_on &gt;= CONCAT(#{year}, '-01-01')</if>
					<if test='afterId != null'>AND l.office_code &gt;= #{afterOffice}
					AND (l.office_code &gt; #{afterOffice} OR l.plan_id &lt; #{afterId})</if>
					ORDER BY l.office_code, l.plan_id DESC LIMIT #{rows}
					</script>""")
	List<PlanRow> list(@Param("year") @Nullable Integer year, @Param("state") @Nullable String state,
			@Param("afterOffice") @Nullable String afterOffice, @Param("afterId") @Nullable String afterId,
			@Param("rows") int rows, @Param("above") Collection<String> above,
			@Param("drafts") Collection<String> drafts, @Param("scope") RegionScope scope);

	@Insert("""
			INSERT INTO inspection_plan (id, office_code, author, name, from_on, until_on, region_code, kind, size_unit,
			size_value, method, state, seed, drawn_at, population, sampled, version, updated_at)
			VALUES (#{row.id}, #{row.officeCode}, #{row.author}, #{row.name}, #{row.fromOn}, #{row.untilOn},
			#{row.regionCode}, #{row.kind}, #{row.sizeUnit}, #{row.sizeValue}, #{row.method}, #{row.state}, #{row.seed},
			#{row.drawnAt}, #{row.population}, #{row.sampled}, #{row.version}, #{row.updatedAt})""")
	int add(@Param("row") PlanRow row, @Param("scope") RegionScope scope);

	@Insert("INSERT INTO inspection_plan_office (plan_id, office_code) VALUES (#{row.id}, #{row.officeCode})")
	int addOffice(@Param("row") PlanRow row, @Param("scope") RegionScope scope);

	@Update("<script>" + """
			UPDATE inspection_plan SET name = #{row.name}, from_on = #{row.fromOn}, until_on = #{row.untilOn},
			region_code = #{row.regionCode}, kind = #{row.kind}, size_unit = #{row.sizeUnit},
			size_value = #{row.sizeValue}, method = #{row.method}, state = #{row.state}, seed = #{row.seed},
			drawn_at = #{row.drawnAt}, population = #{row.population}, sampled = #{row.sampled},
			version = #{row.version}, updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1 AND""" + OWN + "</script>")
	int save(@Param("row") PlanRow row, @Param("scope") RegionScope scope);

	@Delete("<script>DELETE FROM inspection_plan WHERE id = #{id} AND state = 'DRAFT' AND" + OWN + "</script>")
	int remove(@Param("id") String id, @Param("scope") RegionScope scope);

	/**
	 * A turn takes one station of each region; the first turn is always taken whole. Read
	 * from one covering index.
	 */
	@Select("""
			<script>
			SELECT id AS station_id, region_code, population FROM (
			SELECT id, region_code, population, everything, SUM(turn = 1) OVER () AS strata,
			ROW_NUMBER() OVER (ORDER BY turn, lot, id) AS place FROM (
			SELECT id, region_code, lot, ROW_NUMBER() OVER (PARTITION BY stratum ORDER BY lot, id) AS turn,
			COUNT(*) OVER (PARTITION BY stratum) AS population, COUNT(*) OVER () AS everything FROM (
			SELECT id, region_code, LEFT(region_code, #{digits}) AS stratum,
			SHA2(CONCAT(#{seed}, ':', id), 256) AS lot FROM station
			WHERE region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} AND state != 'WITHDRAWN'
			<if test='row.kind != null'>AND kind = #{row.kind}</if>
			) hashed) ranked) placed
			WHERE place &lt;= GREATEST(strata,
			CASE #{row.sizeUnit} WHEN 'PERCENT' THEN CEIL(everything * #{row.sizeValue} / 100) ELSE #{row.sizeValue} END)
			ORDER BY place
			</script>""")
	List<StratumRow> draw(@Param("row") PlanRow row, @Param("digits") int digits, @Param("seed") String seed,
			@Param("scope") RegionScope scope);

	@Insert("<script>INSERT INTO inspection_stratum (plan_id, region_code, population, sampled) VALUES"
			+ " <foreach collection='rows' item='row' separator=','>"
			+ "(#{plan}, #{row.regionCode}, #{row.population}, #{row.sampled})</foreach></script>")
	int addStrata(@Param("plan") String plan, @Param("rows") Collection<StratumRow> rows,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM inspection_stratum WHERE plan_id = #{plan} AND region_code &gt;= #{scope.from}"
			+ " AND region_code &lt; #{scope.to} ORDER BY region_code</script>")
	List<StratumRow> strata(@Param("plan") String plan, @Param("scope") RegionScope scope);

}
