package org.volunteerstation.registry.station.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** The questions to the register's table; each reads or writes one range of codes. */
@Mapper
interface StationMapper {

	/** The caller's subtree: one half-open index range. */
	String IN_SCOPE = " region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} ";

	String IDS = " AND id IN <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach> ";

	String FILTERS = """
			<if test='!states.isEmpty()'>AND state IN
			<foreach collection='states' item='state' open='(' separator=',' close=')'>#{state}</foreach></if>
			<if test='kind != null'>AND station.kind = #{kind}</if>
			<if test='parent != null'>AND station.parent_id = #{parent}</if>
			<if test='name != null'>AND name LIKE #{name.pattern} ESCAPE '!'</if>
			""";

	/** Whether it complies as asked. */
	String STANDING = """
			<if test='compliance != null'>AND #{compliance} = (SELECT c.compliance FROM station_compliance c
			WHERE c.station_id = station.id AND c.from_on &lt;= #{on} AND c.until_on &gt; #{on} LIMIT 1)</if>
			""";

	/**
	 * A page by the name, found in one index; only its rows are read. It is told which:
	 * to weigh each index place by place takes longer than to read.
	 */
	String CHOSEN = "<script>SELECT station.* FROM (SELECT region_code AS place, id AS chosen FROM ";

	String BEHIND = """
			WHERE region_code &gt;= #{from} AND region_code &lt; #{scope.to}
			<if test='until != null'>AND region_code &lt; #{until}</if>
			<if test='afterId != null'>AND (region_code &gt; #{from} OR id &gt; #{afterId})</if>
			""";

	String IN_PLACES = """
			<if test='!places.isEmpty()'>AND region_code IN
			<foreach collection='places' item='place' open='(' separator=',' close=')'>#{place}</foreach></if>
			""";

	String READ = """
			ORDER BY region_code, id LIMIT #{rows}) page
			JOIN station ON station.id = page.chosen ORDER BY page.place, page.chosen
			</script>""";

	/**
	 * Sums of each community; a withdrawn station's {@code live} is null and adds nothing
	 * but its plaque.
	 */
	String COUNTS = """
			SELECT s.region_code, COALESCE(SUM(s.kind = 'STATION' AND s.live = 1), 0) AS stations,
			COALESCE(SUM(s.kind = 'POINT' AND s.live = 1), 0) AS points,
			SUM(s.kind = 'STATION' AND s.state IN ('PLAQUED', 'RUNNING', 'RECTIFYING')) AS covering,
			COALESCE(SUM(c.compliance = 'COMPLIANT'), 0) AS compliant,
			COALESCE(SUM(c.compliance = 'NON_COMPLIANT'), 0) AS non_compliant,
			COALESCE(SUM(s.kind = 'STATION' AND s.plaque_on &gt;= #{year}
			AND s.plaque_on &lt; #{year} + INTERVAL 1 YEAR), 0) AS plaqued_in_year,
			COALESCE(SUM(s.kind = 'STATION' AND s.plaque_on &lt; #{year}), 0) AS plaqued_before
			FROM station s LEFT JOIN station_compliance c ON c.station_id = s.id AND c.kind = 'STATION'
			AND c.from_on &lt;= #{on} AND c.until_on &gt; #{on}
			WHERE s.region_code &gt;= #{scope.from} AND s.region_code &lt; #{scope.to} AND s.region_code &gt; #{after}
			GROUP BY s.region_code ORDER BY s.region_code LIMIT #{rows}
			""";

	@Select("<script>SELECT * FROM station WHERE" + IN_SCOPE + "AND id = #{id}</script>")
	@Nullable StationRow find(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station WHERE" + IN_SCOPE + IDS + "</script>")
	List<StationRow> findAll(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

	/** In the order of the ids, so that two transactions lock in the same order. */
	@Select("<script>SELECT * FROM station WHERE" + IN_SCOPE + IDS + "ORDER BY id FOR UPDATE</script>")
	List<StationRow> lock(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

	@Select("""
			<script>
			SELECT * FROM station
			""" + BEHIND + FILTERS + STANDING + """
			ORDER BY region_code, id LIMIT #{rows}
			</script>""")
	List<StationRow> list(StationQuery query);

	/** The same by the name, in the index of the list. */
	@Select(CHOSEN + "station FORCE INDEX (station_list) " + BEHIND + IN_PLACES + FILTERS + STANDING + READ)
	List<StationRow> listNamed(StationQuery query);

	/** The same where few are in the states that are asked for. */
	@Select(CHOSEN + "station FORCE INDEX (station_state) " + BEHIND + FILTERS + STANDING + READ)
	List<StationRow> listInStates(StationQuery query);

	/** The region of the row that so many are before; null if the list is shorter. */
	@Select("<script>SELECT region_code FROM station FORCE INDEX (station_list) WHERE region_code &gt;= #{query.from}"
			+ " AND region_code &lt; #{query.scope.to} ORDER BY region_code, id LIMIT 1 OFFSET #{rows}</script>")
	@Nullable String regionBehind(@Param("query") StationQuery query, @Param("rows") int rows);

	/** The same through the spans of compliance: one range of their index. */
	@Select("""
			<script>
			SELECT STRAIGHT_JOIN station.* FROM station_compliance c JOIN station ON station.id = c.station_id
			WHERE c.compliance = #{compliance} AND c.region_code &gt;= #{from} AND c.region_code &lt; #{scope.to}
			<if test='afterId != null'>AND (c.region_code &gt; #{from} OR c.station_id &gt; #{afterId})</if>
			AND c.from_on &lt;= #{on} AND c.until_on &gt; #{on}
			""" + FILTERS + """
			ORDER BY c.region_code, c.station_id LIMIT #{rows}
			</script>""")
	List<StationRow> listStanding(StationQuery query);

	/**
	 * How many rows of the query each piece has, counted up to a bound: one for each
	 * community and kind.
	 */
	@Select("""
			<script>
			<foreach collection='grams' item='gram' separator=' UNION ALL '>
			SELECT #{gram} AS gram, (SELECT COUNT(*) FROM (SELECT 1 FROM station_gram FORCE INDEX (station_gram_search)
			WHERE gram
			<choose><when test='query.name.start'>LIKE #{gram} ESCAPE '!'</when><otherwise>= #{gram}</otherwise></choose>
			AND kind IN
			<foreach collection='query.kinds' item='kind' open='(' separator=',' close=')'>#{kind}</foreach>
			AND region_code &gt;= #{query.from} AND region_code &lt; #{query.scope.to} LIMIT #{most}) counted) AS places</foreach>
			</script>""")
	List<GramRow> places(@Param("query") StationQuery query, @Param("grams") List<String> grams,
			@Param("most") int most);

	/**
	 * The next communities that have all of these pieces, found in so many rows of the
	 * first one. A community in which both stations and points have them comes twice.
	 */
	@Select("""
			<script>
			SELECT STRAIGHT_JOIN a.region_code FROM (
			<foreach collection='query.kinds' item='kind' separator=' UNION ALL '>
			(SELECT region_code, kind FROM station_gram FORCE INDEX (station_gram_search)
			WHERE gram = #{grams[0]} AND kind = #{kind}
			AND region_code &gt;= #{query.from} AND region_code &lt; #{query.scope.to}
			ORDER BY region_code LIMIT #{most})</foreach>
			ORDER BY region_code LIMIT #{most}) a
			<if test='grams.size() &gt; 1'>JOIN station_gram b ON b.region_code = a.region_code
			AND b.kind = a.kind AND b.gram = #{grams[1]}</if>
			<if test='grams.size() &gt; 2'>JOIN station_gram c ON c.region_code = a.region_code
			AND c.kind = a.kind AND c.gram = #{grams[2]}</if>
			<if test='grams.size() &gt; 3'>JOIN station_gram d ON d.region_code = a.region_code
			AND d.kind = a.kind AND d.gram = #{grams[3]}</if>
			ORDER BY a.region_code LIMIT #{rows}
			</script>""")
	List<String> placesOf(@Param("query") StationQuery query, @Param("grams") List<String> grams,
			@Param("most") int most, @Param("rows") int rows);

	/** The next communities with pieces that begin like this, each once. */
	@Select("""
			<script>
			SELECT DISTINCT region_code FROM station_gram FORCE INDEX (station_gram_search)
			WHERE gram LIKE #{start} ESCAPE '!' AND kind IN
			<foreach collection='query.kinds' item='kind' open='(' separator=',' close=')'>#{kind}</foreach>
			AND region_code &gt;= #{query.from} AND region_code &lt; #{query.scope.to}
			ORDER BY region_code LIMIT #{rows}
			</script>""")
	List<String> placesThatStart(@Param("query") StationQuery query, @Param("start") String start,
			@Param("rows") int rows);

	/** How many rows the filter by compliance leaves, counted up to a bound. */
	@Select("""
			<script>
			SELECT COUNT(*) FROM (SELECT 1 FROM station_compliance WHERE compliance = #{query.compliance}
			AND from_on &lt;= #{query.on} AND until_on &gt; #{query.on}
			AND region_code &gt;= #{query.from} AND region_code &lt; #{query.scope.to} LIMIT #{most}) counted
			</script>""")
	int standing(@Param("query") StationQuery query, @Param("most") int most);

	/** How many rows the filter by state leaves, counted up to a bound. */
	@Select("""
			<script>
			SELECT COUNT(*) FROM (SELECT 1 FROM station FORCE INDEX (station_state) WHERE state IN
			<foreach collection='query.states' item='state' open='(' separator=',' close=')'>#{state}</foreach>
			AND region_code &gt;= #{query.from} AND region_code &lt; #{query.scope.to} LIMIT #{most}) counted
			</script>""")
	int inStates(@Param("query") StationQuery query, @Param("most") int most);

	@Select("<script>SELECT station_id, compliance FROM station_compliance WHERE from_on &lt;= #{on}"
			+ " AND until_on &gt; #{on} AND" + IN_SCOPE + "AND station_id IN"
			+ " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
	List<ComplianceRow> compliance(@Param("ids") Collection<String> ids, @Param("on") LocalDate on,
			@Param("scope") RegionScope scope);

	/** Names as the unique key compares them. */
	@Select("<script>SELECT region_code, HEX(WEIGHT_STRING(name)) AS name FROM station WHERE" + IN_SCOPE + """
			AND live = 1 AND region_code IN
			<foreach collection='codes' item='code' open='(' separator=',' close=')'>#{code}</foreach></script>""")
	List<StationRow> names(@Param("codes") Collection<String> codes, @Param("scope") RegionScope scope);

	@Unscoped("names alone, nothing that is stored")
	@Select("<script><foreach collection='names' item='name' separator=' UNION ALL '>SELECT #{name} AS name,"
			+ " HEX(WEIGHT_STRING(CONVERT(#{name} USING utf8mb4) COLLATE utf8mb4_unicode_ci)) AS name_key"
			+ "</foreach></script>")
	List<NameKeyRow> nameKeys(@Param("names") Collection<String> names);

	@Select("<script>SELECT * FROM station WHERE" + IN_SCOPE + """
			AND live = 1 AND kind = 'POINT' AND region_code IN
			<foreach collection='codes' item='code' open='(' separator=',' close=')'>#{code}</foreach></script>""")
	List<StationRow> points(@Param("codes") Collection<String> codes, @Param("scope") RegionScope scope);

	@Select("<script>SELECT id, region_code, name FROM station WHERE" + IN_SCOPE + """
			AND live = 1 AND kind = 'STATION' AND region_code IN
			<foreach collection='codes' item='code' open='(' separator=',' close=')'>#{code}</foreach></script>""")
	List<StationRow> named(@Param("codes") Collection<String> codes, @Param("scope") RegionScope scope);

	/** Wherever they lie: whose station it is has been looked at. */
	@Select("SELECT id FROM station WHERE parent_id = #{id} AND live = 1 LIMIT 1 LOCK IN SHARE MODE")
	@Nullable String firstPoint(@Param("id") String id, @Param("scope") RegionScope scope);

	@Update("<script>" + """
			UPDATE station SET state = #{row.state}, name = #{row.name}, live = #{row.live},
			state_since = #{row.stateSince}, state_reason = #{row.stateReason}, plaque_on = #{row.plaqueOn},
			address = #{row.address}, longitude = #{row.longitude}, latitude = #{row.latitude},
			opening_hours = #{row.openingHours}, contact_phone = #{row.contactPhone},
			practice_station = #{row.practiceStation}, host_name = #{row.hostName},
			host_credit_code = #{row.hostCreditCode}, host_credit_code_doubtful = #{row.hostCreditCodeDoubtful},
			version = #{row.version}, updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1 AND""" + IN_SCOPE + "</script>")
	int save(@Param("row") StationRow row, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station WHERE" + IN_SCOPE + "AND parent_id = #{id} ORDER BY id FOR UPDATE</script>")
	List<StationRow> lockPoints(@Param("id") String id, @Param("scope") RegionScope scope);

	/** The scope is that of the community that it leaves. */
	@Update("<script>" + """
			UPDATE station SET region_code = #{row.regionCode}, parent_id = #{row.parentId}, version = #{row.version},
			updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1 AND""" + IN_SCOPE + "</script>")
	int relocate(@Param("row") StationRow row, @Param("scope") RegionScope scope);

	@Select("<script>" + COUNTS + "</script>")
	List<CountRow> count(@Param("scope") RegionScope scope, @Param("after") String after, @Param("on") LocalDate on,
			@Param("year") LocalDate year, @Param("rows") int rows);

}
