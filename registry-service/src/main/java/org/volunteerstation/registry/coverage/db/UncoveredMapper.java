package org.volunteerstation.registry.coverage.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** The questions to the table of communities that may lack a station. */
@Mapper
interface UncoveredMapper {

	/** As {@code StationState.isCovering} says. */
	String COVERING = "'PLAQUED', 'RUNNING', 'RECTIFYING'";

	/**
	 * Asked for by community: EXISTS would have all stations of the province put in a
	 * table first.
	 */
	String FIRST = " (SELECT s.id FROM station s WHERE s.kind = 'STATION' AND s.state IN (" + COVERING
			+ ") AND s.region_code = ";

	String CODES = " <foreach collection='codes' item='code' open='(' separator=',' close=')'>#{code}</foreach>";

	/** Codes first, in their order, and the rest for each that is shown. */
	@Select("<script>SELECT STRAIGHT_JOIN g.region_code, v.name, b.id AS building_id, b.name AS building_name"
			+ " FROM community_gap g JOIN region_version v FORCE INDEX (region_version_code) ON v.code = g.region_code AND v.valid_from &lt;= #{on}"
			+ " AND v.valid_to &gt; #{on} AND v.tier = 5<if test='withoutPseudoTowns'> AND v.pseudo_town = FALSE</if>"
			+ " LEFT JOIN station b ON b.id = (SELECT s.id FROM station s WHERE s.region_code = g.region_code"
			+ " AND s.kind = 'STATION' AND s.state = 'BUILDING' ORDER BY s.id LIMIT 1)"
			+ " WHERE g.region_code &gt;= #{scope.from} AND g.region_code &lt; #{scope.to}"
			+ " AND g.region_code &gt; #{after} AND" + FIRST + "g.region_code LIMIT 1) IS NULL"
			+ " ORDER BY g.region_code LIMIT #{rows}</script>")
	List<UncoveredRow> list(@Param("withoutPseudoTowns") boolean withoutPseudoTowns, @Param("on") LocalDate on,
			@Param("after") String after, @Param("rows") int rows, @Param("scope") RegionScope scope);

	@Unscoped("codes alone, of stations that were written within a scope")
	@Insert("<script>INSERT IGNORE INTO community_gap (region_code) VALUES"
			+ " <foreach collection='codes' item='code' separator=','>(#{code})</foreach></script>")
	int add(@Param("codes") Collection<String> codes);

	@Unscoped("codes alone, of stations that were written within a scope")
	@Delete("<script>DELETE FROM community_gap WHERE region_code IN" + CODES + "</script>")
	int remove(@Param("codes") Collection<String> codes);

	/** Holds nothing: what comes in between is looked at when the list is read. */
	@Unscoped("codes alone, of the whole register")
	@Select("SELECT v.code FROM region_version v LEFT JOIN community_gap g ON g.region_code = v.code"
			+ " WHERE v.tier = 5 AND v.valid_to = #{end} AND g.region_code IS NULL AND" + FIRST
			+ "v.code LIMIT 1) IS NULL ORDER BY v.code")
	List<String> missing(@Param("end") LocalDate end);

	@Unscoped("codes alone, of regions that were changed within a scope")
	@Insert("<script>INSERT IGNORE INTO community_gap (region_code) SELECT v.code FROM region_version v"
			+ " WHERE v.tier = 5 AND v.valid_to = #{end} AND v.code IN" + CODES + " AND" + FIRST
			+ "v.code LIMIT 1) IS NULL</script>")
	int addUncovered(@Param("codes") Collection<String> codes, @Param("end") LocalDate end);

}
