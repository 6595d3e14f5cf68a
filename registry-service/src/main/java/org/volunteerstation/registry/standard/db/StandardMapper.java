package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
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

/** The questions to the tables of the standard; owned rows by one range of codes. */
@Mapper
interface StandardMapper {

	String IN_SCOPE = " region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} ";

	/** The number of the last assessment of each of some stations. */
	String LAST = " JOIN (SELECT station_id, MAX(version) AS version FROM station_assessment WHERE" + IN_SCOPE + """
			AND station_id IN
			<foreach collection='stations' item='station' open='(' separator=',' close=')'>#{station}</foreach>
			GROUP BY station_id) l""";

	@Unscoped("checklists are the same for everybody")
	@Select("""
			SELECT * FROM checklist_item WHERE edition =
			(SELECT MAX(edition) FROM checklist WHERE valid_from <= #{on}) ORDER BY position""")
	List<ItemRow> items(@Param("on") LocalDate on);

	@Select("<script>SELECT version, edition, entered_at FROM station_assessment WHERE station_id = #{station} AND"
			+ IN_SCOPE + "ORDER BY version DESC LIMIT 1</script>")
	@Nullable AssessmentRow assessment(@Param("station") String station, @Param("scope") RegionScope scope);

	@Select("<script>SELECT f.* FROM station_finding f JOIN station_assessment a ON a.station_id = f.station_id"
			+ " AND a.version = f.version WHERE f.station_id = #{station} AND f.version = #{version} AND a.region_code"
			+ " &gt;= #{scope.from} AND a.region_code &lt; #{scope.to}</script>")
	List<FindingRow> findings(@Param("station") String station, @Param("version") long version,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT a.station_id, a.version, a.edition, a.entered_at FROM station_assessment a" + LAST
			+ " WHERE a.station_id = l.station_id AND a.version = l.version</script>")
	List<AssessmentRow> assessments(@Param("stations") Collection<String> stations, @Param("scope") RegionScope scope);

	@Select("<script>SELECT f.* FROM station_finding f" + LAST
			+ " WHERE f.station_id = l.station_id AND f.version = l.version</script>")
	List<FindingRow> findingsOfAll(@Param("stations") Collection<String> stations, @Param("scope") RegionScope scope);

	@Insert("""
			INSERT INTO station_assessment (station_id, version, region_code, edition, entered_at)
			VALUES (#{station}, #{version}, #{region}, #{edition}, #{at})""")
	int addAssessment(@Param("station") String station, @Param("version") long version, @Param("region") String region,
			@Param("edition") int edition, @Param("at") LocalDateTime at, @Param("scope") RegionScope scope);

	@Insert("""
			<script>
			INSERT INTO station_finding (station_id, version, code, met, note, found_on, found_by, files) VALUES
			<foreach collection='rows' item='row' separator=','>
			(#{row.stationId}, #{row.version}, #{row.code}, #{row.met}, #{row.note}, #{row.foundOn}, #{row.foundBy},
			#{row.files})
			</foreach>
			</script>""")
	int addFindings(@Param("rows") List<FindingRow> rows, @Param("scope") RegionScope scope);

	@Insert("""
			<script>
			INSERT INTO station_compliance (station_id, from_on, until_on, region_code, kind, compliance) VALUES
			<foreach collection='rows' item='row' separator=','>
			(#{row.stationId}, #{row.fromOn}, #{row.untilOn}, #{row.regionCode}, #{row.kind}, #{row.compliance})
			</foreach>
			</script>""")
	int addSpans(@Param("rows") List<SpanRow> rows, @Param("scope") RegionScope scope);

	@Delete("<script>DELETE FROM station_compliance WHERE station_id = #{station} AND from_on &gt;= #{today} AND"
			+ IN_SCOPE + "</script>")
	int removeSpans(@Param("station") String station, @Param("today") LocalDate today,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_compliance WHERE station_id = #{station} AND from_on &lt; #{today}"
			+ " AND until_on &gt;= #{today} AND" + IN_SCOPE + "ORDER BY from_on DESC LIMIT 1</script>")
	@Nullable SpanRow spanBefore(@Param("station") String station, @Param("today") LocalDate today,
			@Param("scope") RegionScope scope);

	@Update("<script>UPDATE station_compliance SET until_on = #{until} WHERE station_id = #{row.stationId}"
			+ " AND from_on = #{row.fromOn} AND" + IN_SCOPE + "</script>")
	int endSpan(@Param("row") SpanRow row, @Param("until") LocalDate until, @Param("scope") RegionScope scope);

	@Select("<script>SELECT sequence FROM station_standing WHERE station_id = #{station} AND" + IN_SCOPE + "</script>")
	@Nullable Long sequence(@Param("station") String station, @Param("scope") RegionScope scope);

	@Select("<script>SELECT station_id FROM station_standing WHERE station_id IN" + """
			<foreach collection='stations' item='station' open='(' separator=',' close=')'>#{station}</foreach>
			AND""" + IN_SCOPE + "</script>")
	List<String> known(@Param("stations") Collection<String> stations, @Param("scope") RegionScope scope);

	@Insert("""
			INSERT INTO station_standing (station_id, region_code, sequence, turns_on, edition)
			VALUES (#{row.stationId}, #{row.regionCode}, #{row.sequence}, #{row.turnsOn}, #{row.edition})""")
	int addStanding(@Param("row") StandingRow row, @Param("scope") RegionScope scope);

	@Update("<script>UPDATE station_standing SET sequence = #{row.sequence}, turns_on = #{row.turnsOn},"
			+ " edition = #{row.edition} WHERE station_id = #{row.stationId} AND" + IN_SCOPE + "</script>")
	int saveStanding(@Param("row") StandingRow row, @Param("scope") RegionScope scope);

	@Unscoped("an edition comes into force for every station")
	@Select("SELECT station_id, region_code FROM station_standing WHERE edition < #{edition} ORDER BY edition LIMIT #{rows}")
	List<SpanRow> ofOlderEditions(@Param("edition") int edition, @Param("rows") int rows);

	@Unscoped("the day turns for every station")
	@Select("""
			SELECT station_id, region_code FROM station_standing WHERE turns_on <= #{today}
			ORDER BY turns_on LIMIT #{rows}""")
	List<SpanRow> turned(@Param("today") LocalDate today, @Param("rows") int rows);

	@Select("<script>SELECT turns_on &lt;= #{today} FROM station_standing WHERE station_id = #{station} AND" + IN_SCOPE
			+ "</script>")
	@Nullable Boolean isDue(@Param("station") String station, @Param("today") LocalDate today, @Param("scope") RegionScope scope);

	@Select("""
			<script>
			SELECT t.station_id, t.region_code, s.kind, c.compliance, t.sequence FROM station_standing t
			JOIN station s ON s.id = t.station_id
			LEFT JOIN station_compliance c ON c.station_id = t.station_id AND c.from_on &lt;= #{on} AND c.until_on &gt; #{on}
			WHERE t.region_code &gt;= #{from} AND t.region_code &lt; #{scope.to} AND t.region_code &gt;= #{scope.from}
			<if test='afterId != null'>AND (t.region_code &gt; #{from} OR t.station_id &gt; #{afterId})</if>
			ORDER BY t.region_code, t.station_id LIMIT #{rows}
			</script>""")
	List<ToldRow> told(@Param("on") LocalDate on, @Param("from") String from,
			@Param("afterId") @Nullable String afterId, @Param("rows") int rows, @Param("scope") RegionScope scope);

	@Select("<script>" + """
			SELECT RPAD(LEFT(region_code, #{digits}), 12, '0') AS code, SUM(compliance = 'COMPLIANT') AS compliant,
			SUM(compliance = 'NON_COMPLIANT') AS non_compliant, SUM(compliance = 'UNASSESSED') AS unassessed
			FROM station_compliance WHERE kind = 'STATION' AND from_on &lt;= #{on} AND until_on &gt; #{on} AND"""
			+ IN_SCOPE + "GROUP BY RPAD(LEFT(region_code, #{digits}), 12, '0')</script>")
	List<CountRow> count(@Param("on") LocalDate on, @Param("digits") int digits, @Param("scope") RegionScope scope);

}
