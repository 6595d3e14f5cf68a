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

	String COVERING = " kind = 'STATION' AND state IN ('PLAQUED', 'RUNNING', 'RECTIFYING') ";

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

	@Select("""
			<script>
			SELECT RPAD(LEFT(v.code, #{digits}), 12, '0') AS code, COUNT(*) AS communities FROM region_version v
			WHERE v.tier = 5 AND v.valid_from &lt;= #{on} AND v.valid_to &gt; #{on}
			AND v.code &gt;= #{scope.from} AND v.code &lt; #{scope.to}
			AND NOT EXISTS (SELECT 1 FROM station s WHERE s.region_code = v.code AND s.kind = 'STATION'
			AND s.plaque_on &lt;= #{on} AND (s.state != 'WITHDRAWN' OR s.state_since &gt; #{on}))
			GROUP BY RPAD(LEFT(v.code, #{digits}), 12, '0')
			</script>""")
	List<SumRow> missing(@Param("on") LocalDate on, @Param("digits") int digits, @Param("scope") RegionScope scope);

	@Select("""
			<script>
			SELECT RPAD(LEFT(region_code, #{digits}), 12, '0') AS code, COUNT(*) AS communities FROM
			(SELECT region_code, MIN(plaque_on) AS first_plaque FROM station WHERE""" + COVERING + "AND" + IN_SCOPE
			+ """
					GROUP BY region_code) covered
					WHERE first_plaque &gt;= #{from} AND first_plaque &lt; #{to}
					GROUP BY RPAD(LEFT(region_code, #{digits}), 12, '0')
					</script>""")
	List<SumRow> built(@Param("from") LocalDate from, @Param("to") LocalDate to, @Param("digits") int digits,
			@Param("scope") RegionScope scope);

}
