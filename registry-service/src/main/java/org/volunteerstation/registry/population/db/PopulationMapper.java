package org.volunteerstation.registry.population.db;

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

import org.volunteerstation.platform.core.Unscoped;

/**
 * The questions to the tables of counts, each about one region that was found within the
 * scope.
 */
@Mapper
@Unscoped("rows of a region by its id; MyBatisPopulations narrows the scope to it")
interface PopulationMapper {

	String HISTORY = """
			SELECT counted_on, revision, residents, counted_by, entered_by, entered_at, FALSE AS corrected,
			NULL AS ended_by, NULL AS ended_at, NULL AS reason FROM region_population WHERE region_id = #{region}
			UNION ALL
			SELECT counted_on, revision, residents, counted_by, entered_by, entered_at, corrected, ended_by, ended_at,
			reason FROM region_population_past WHERE region_id = #{region}
			""";

	@Select("SELECT * FROM region_population WHERE region_id = #{region} AND counted_on = #{on}")
	@Nullable PopulationRow of(@Param("region") String region, @Param("on") LocalDate on);

	@Select("""
			SELECT * FROM region_population WHERE region_id = #{region} AND counted_on <= #{on}
			ORDER BY counted_on DESC LIMIT 1""")
	@Nullable PopulationRow validOn(@Param("region") String region, @Param("on") LocalDate on);

	@Select("SELECT * FROM region_population WHERE region_id = #{region} ORDER BY counted_on")
	List<PopulationRow> all(@Param("region") String region);

	@Select("<script>SELECT * FROM region_population WHERE region_id IN "
			+ "<foreach collection='regions' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
	List<PopulationRow> allOf(@Param("regions") Collection<String> regions);

	@Select("<script>SELECT region_id, counted_on, MAX(revision) AS revision FROM region_population_past"
			+ " WHERE region_id IN <foreach collection='regions' item='id' open='(' separator=',' close=')'>#{id}"
			+ "</foreach> GROUP BY region_id, counted_on</script>")
	List<PopulationRow> revisions(@Param("regions") Collection<String> regions);

	@Select("SELECT * FROM (" + HISTORY + """
			) h WHERE counted_on < #{on} OR (counted_on = #{on} AND revision < #{revision})
			ORDER BY counted_on DESC, revision DESC LIMIT #{rows}""")
	List<PopulationRow> history(@Param("region") String region, @Param("on") LocalDate on,
			@Param("revision") int revision, @Param("rows") int rows);

	@Select("""
			<script>
			SELECT region_id, counted_on, revision, residents, counted_by, entered_by, entered_at, FALSE AS corrected,
			NULL AS ended_by, NULL AS ended_at, NULL AS reason FROM region_population WHERE region_id IN
			<foreach collection='regions' item='region' open='(' separator=',' close=')'>#{region}</foreach>
			UNION ALL
			SELECT region_id, counted_on, revision, residents, counted_by, entered_by, entered_at, corrected, ended_by,
			ended_at, reason FROM region_population_past WHERE region_id IN
			<foreach collection='regions' item='region' open='(' separator=',' close=')'>#{region}</foreach>
			ORDER BY region_id, counted_on DESC, revision DESC
			</script>""")
	List<PopulationRow> histories(@Param("regions") Collection<String> regions);

	@Select("SELECT COALESCE(MAX(revision), 0) FROM (" + HISTORY + ") h WHERE counted_on = #{on}")
	int lastRevision(@Param("region") String region, @Param("on") LocalDate on);

	@Insert("""
			INSERT INTO region_population (region_id, counted_on, residents, counted_by, revision, entered_by, entered_at)
			VALUES (#{regionId}, #{countedOn}, #{residents}, #{countedBy}, #{revision}, #{enteredBy}, #{enteredAt})""")
	int add(PopulationRow row);

	@Insert("""
			INSERT INTO region_population_past (region_id, counted_on, revision, residents, counted_by, entered_by,
			entered_at, corrected, ended_by, ended_at, reason)
			VALUES (#{regionId}, #{countedOn}, #{revision}, #{residents}, #{countedBy}, #{enteredBy}, #{enteredAt},
			#{corrected}, #{endedBy}, #{endedAt}, #{reason})""")
	int addPast(PopulationRow row);

	@Delete("""
			DELETE FROM region_population WHERE region_id = #{regionId} AND counted_on = #{countedOn}
			AND revision = #{revision}""")
	int remove(PopulationRow row);

	@Update("UPDATE region SET sequence = #{sequence} WHERE id = #{region}")
	int storeSequence(@Param("region") String region, @Param("sequence") long sequence);

}
