package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;

/** The questions to the table of projects and activities, each to one range of codes. */
@Mapper
interface OfferingMapper {

	String IN_SCOPE = " region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} ";

	@Select("<script>SELECT * FROM station_offering WHERE kind = #{kind} AND id = #{id} AND" + IN_SCOPE
			+ "FOR UPDATE</script>")
	@Nullable OfferingRow lock(@Param("kind") String kind, @Param("id") String id, @Param("scope") RegionScope scope);

	@Insert("""
			INSERT INTO station_offering (kind, id, station_id, region_code, state, regular, ended_on, sequence)
			VALUES (#{row.kind}, #{row.id}, #{row.stationId}, #{row.regionCode}, #{row.state}, #{row.regular},
			#{row.endedOn}, #{row.sequence})
			ON DUPLICATE KEY UPDATE station_id = #{row.stationId}, region_code = #{row.regionCode},
			state = #{row.state}, regular = #{row.regular}, ended_on = #{row.endedOn}, sequence = #{row.sequence}""")
	int put(@Param("row") OfferingRow row, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_offering WHERE station_id IN" + """
			<foreach collection='stations' item='station' open='(' separator=',' close=')'>#{station}</foreach>
			AND (ended_on IS NULL OR ended_on &gt;= #{since}) AND""" + IN_SCOPE + "</script>")
	List<OfferingRow> of(@Param("stations") Collection<String> stations, @Param("since") LocalDate since,
			@Param("scope") RegionScope scope);

}
