package org.volunteerstation.registry.region.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

/** The questions to the tree's tables. */
@Mapper
interface RegionMapper {

	/** One row for each region on the day, with the latest count up to that day. */
	String COLUMNS = """
			SELECT v.region_id AS id, v.code, v.name, r.sequence, v.valid_from, v.valid_to, v.source, v.urban_rural,
			p.residents, p.counted_on, p.counted_by
			""";

	String STATE = COLUMNS + "FROM region_version v";

	/** The identity of a state and the latest count of residents up to the day. */
	String WITH_COUNT = """
			 JOIN region r ON r.id = v.region_id
			LEFT JOIN region_population p ON p.region_id = v.region_id AND p.counted_on =
			(SELECT MAX(q.counted_on) FROM region_population q WHERE q.region_id = v.region_id AND q.counted_on &lt;= #{on})
			""";

	String ON_DAY = " WHERE v.valid_from &lt;= #{on} AND v.valid_to &gt; #{on} ";

	/** The caller's subtree: one half-open index range. */
	String IN_SCOPE = " AND v.code &gt;= #{scope.from} AND v.code &lt; #{scope.to} ";

	String TIER = "<if test='tier != null'> AND v.tier = #{tier} </if>";

	@Select("<script>" + STATE + WITH_COUNT + ON_DAY + IN_SCOPE + " AND v.code = #{code}</script>")
	@Nullable RegionRow find(@Param("code") String code, @Param("on") LocalDate on, @Param("scope") RegionScope scope);

	@Select("<script>" + STATE + WITH_COUNT + ON_DAY + IN_SCOPE
			+ " AND v.parent_code = #{parent} AND v.code &gt; #{after} ORDER BY v.code LIMIT #{rows}</script>")
	List<RegionRow> children(@Param("parent") String parent, @Param("on") LocalDate on,
			@Param("scope") RegionScope scope, @Param("after") String after, @Param("rows") int rows);

	@Select("<script>" + STATE + WITH_COUNT + ON_DAY + IN_SCOPE
			+ " AND v.code &gt; #{after} ORDER BY v.code LIMIT #{rows}</script>")
	List<RegionRow> list(@Param("on") LocalDate on, @Param("scope") RegionScope scope, @Param("after") String after,
			@Param("rows") int rows);

	@Select("<script>SELECT v.code FROM region_version v" + ON_DAY + IN_SCOPE
			+ " AND v.parent_code = #{parent} ORDER BY v.code</script>")
	List<String> childCodes(@Param("parent") String parent, @Param("on") LocalDate on,
			@Param("scope") RegionScope scope);

	@Unscoped("of its ancestors a region shows code and name (DESIGN 10)")
	@Select("<script>" + STATE + WITH_COUNT + ON_DAY
			+ " AND v.code IN <foreach collection='codes' item='code' open='(' separator=','"
			+ " close=')'>#{code}</foreach> ORDER BY v.code</script>")
	List<RegionRow> path(@Param("codes") Collection<String> codes, @Param("on") LocalDate on);

	@Select("<script>" + STATE + WITH_COUNT + ON_DAY + IN_SCOPE
			+ " AND v.code IN <foreach collection='codes' item='code' open='('"
			+ " separator=',' close=')'>#{code}</foreach></script>")
	List<RegionRow> findAll(@Param("codes") Collection<String> codes, @Param("on") LocalDate on,
			@Param("scope") RegionScope scope);

	/** States that an undone order had begun lasted no day. */
	@Select("""
			<script>
			SELECT v.code, v.name FROM region_version v JOIN (
			SELECT w.code, MAX(w.valid_from) AS valid_from FROM region_version w
			WHERE w.code IN <foreach collection='codes' item='code' open='(' separator=',' close=')'>#{code}</foreach>
			AND w.code &gt;= #{scope.from} AND w.code &lt; #{scope.to}
			AND w.valid_from &lt;= #{on} AND w.valid_to &gt; w.valid_from GROUP BY w.code) last
			ON last.code = v.code AND last.valid_from = v.valid_from AND v.valid_to &gt; v.valid_from
			WHERE v.code &gt;= #{scope.from} AND v.code &lt; #{scope.to}
			</script>""")
	List<RegionRow> lastNames(@Param("codes") Collection<String> codes, @Param("on") LocalDate on,
			@Param("scope") RegionScope scope);

	@Select("<script>" + STATE + WITH_COUNT + ON_DAY + IN_SCOPE + TIER
			+ " AND v.code BETWEEN #{first} AND #{last} ORDER BY v.code LIMIT #{rows}</script>")
	List<RegionRow> searchCodes(@Param("first") String first, @Param("last") String last,
			@Param("tier") @Nullable Integer tier, @Param("on") LocalDate on, @Param("scope") RegionScope scope,
			@Param("rows") int rows);

	@Select("<script>" + STATE + WITH_COUNT + ON_DAY + IN_SCOPE + TIER + """
			AND v.display_name LIKE #{prefix} ESCAPE '!'
			ORDER BY v.tier, v.code LIMIT #{rows}</script>""")
	List<RegionRow> searchStarts(@Param("prefix") String prefix, @Param("tier") @Nullable Integer tier,
			@Param("on") LocalDate on, @Param("scope") RegionScope scope, @Param("rows") int rows);

	/**
	 * Finds and ranks first, so that only the rows that are shown look for their count.
	 */
	@Select("<script>" + COLUMNS + "FROM (" + """
			SELECT v.*, v.display_name = #{text} AS exact, LOCATE(#{text}, v.display_name) = 1 AS starts
			FROM region_gram g JOIN region_version v ON v.region_id = g.region_id""" + ON_DAY + IN_SCOPE + TIER + """
			AND g.gram = #{grams[0]} AND g.region_code &gt;= #{scope.from} AND g.region_code &lt; #{scope.to}
			<foreach collection='grams' item='gram' index='place'><if test='place != 0'>
			AND EXISTS (SELECT 1 FROM region_gram h WHERE h.gram = #{gram} AND h.region_code = g.region_code
			AND h.region_id = g.region_id)
			</if></foreach>
			AND LOCATE(#{text}, v.display_name) &gt; 0
			ORDER BY exact DESC, starts DESC, v.tier, v.code LIMIT #{rows}) v
			""" + WITH_COUNT + " ORDER BY v.exact DESC, v.starts DESC, v.tier, v.code</script>")
	List<RegionRow> searchParts(@Param("text") String text, @Param("grams") List<String> grams,
			@Param("tier") @Nullable Integer tier, @Param("on") LocalDate on, @Param("scope") RegionScope scope,
			@Param("rows") int rows);

	@Unscoped("a lock of the whole tree")
	@Select("SELECT name FROM import_lock WHERE name = 'region' FOR UPDATE")
	String lock();

	/** Reads the newest rows whatever the transaction saw before it held the lock. */
	@Select("<script>" + STATE + WITH_COUNT + ON_DAY + IN_SCOPE + " ORDER BY v.code LOCK IN SHARE MODE</script>")
	List<RegionRow> current(@Param("on") LocalDate on, @Param("scope") RegionScope scope);

	@Select("<script>SELECT DISTINCT v.code FROM region_version v WHERE v.valid_to &gt; #{from}" + IN_SCOPE
			+ " AND v.code IN <foreach collection='codes' item='code' open='('"
			+ " separator=',' close=')'>#{code}</foreach></script>")
	List<String> taken(@Param("codes") Collection<String> codes, @Param("from") LocalDate from,
			@Param("scope") RegionScope scope);

	/** Reads the newest rows, as those beside it; states that lasted no day are none. */
	@Select("<script>SELECT v.code, v.valid_to FROM region_version v WHERE v.valid_to &gt; #{day}"
			+ " AND v.valid_to &lt; #{end} AND v.valid_to &gt; v.valid_from" + IN_SCOPE
			+ " ORDER BY v.code, v.valid_from LOCK IN SHARE MODE</script>")
	List<RegionRow> endedSince(@Param("day") LocalDate day, @Param("end") LocalDate end,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT v.code FROM region_version v WHERE v.valid_to = #{end}" + IN_SCOPE
			+ " AND v.code IN <foreach collection='codes' item='code' open='('"
			+ " separator=',' close=')'>#{code}</foreach> ORDER BY v.code LOCK IN SHARE MODE</script>")
	List<String> held(@Param("codes") Collection<String> codes, @Param("end") LocalDate end,
			@Param("scope") RegionScope scope);

	/** By the same index and in the same order as {@code held}. */
	@Select("<script>SELECT v.code FROM region_version v WHERE v.valid_to = #{end}" + IN_SCOPE
			+ " AND v.code IN <foreach collection='codes' item='code' open='('"
			+ " separator=',' close=')'>#{code}</foreach> ORDER BY v.code FOR UPDATE</script>")
	List<String> lockAll(@Param("codes") Collection<String> codes, @Param("end") LocalDate end,
			@Param("scope") RegionScope scope);

	/**
	 * Follows successions of successions, each later than the one before: on one day a
	 * code may go one way and be given to others.
	 */
	@Select("""
			<script>
			WITH RECURSIVE later (code, since) AS (
			SELECT new_code, effective_on FROM region_succession WHERE old_code = #{code}
			UNION SELECT s.new_code, s.effective_on FROM later l
			JOIN region_succession s ON s.old_code = l.code AND s.effective_on &gt; l.since)
			SELECT DISTINCT v.code FROM later l JOIN region_version v ON v.code = l.code
			AND v.valid_from &lt;= #{on} AND v.valid_to &gt; #{on}
			AND v.code &gt;= #{scope.from} AND v.code &lt; #{scope.to} ORDER BY v.code LIMIT 100
			</script>""")
	List<String> successors(@Param("code") String code, @Param("on") LocalDate on, @Param("scope") RegionScope scope);

	/**
	 * Goes back from succession to succession by the regions' identities: a code that
	 * another region had before, or has since, leads nowhere. A succession holds from the
	 * moment at which its order was applied, which is when an applied order was changed
	 * last; an undone order has none. A part that was split off from a region that goes
	 * on took nothing of it along.
	 */
	@Select("""
			<script>
			WITH RECURSIVE held (code, region_id, until_at) AS (
			SELECT v.code, v.region_id, CAST('9999-12-31' AS DATETIME(6)) FROM region_version v
			WHERE v.code = #{code} AND v.valid_to = #{end} AND v.code &gt;= #{scope.from} AND v.code &lt; #{scope.to}
			UNION SELECT s.old_code, s.old_region_id, o.updated_at FROM held h
			JOIN region_succession s ON s.new_code = h.code AND s.new_region_id = h.region_id
			JOIN change_order o ON o.id = s.order_id AND o.updated_at &lt; h.until_at
			LEFT JOIN change_order_line k ON k.order_id = s.order_id AND k.old_code = s.old_code
			AND k.new_code = s.old_code WHERE k.order_id IS NULL)
			SELECT h.code, h.until_at, GREATEST(r.created_at, COALESCE((SELECT MAX(o.updated_at)
			FROM region_succession s JOIN change_order o ON o.id = s.order_id
			WHERE s.new_code = h.code AND s.new_region_id = h.region_id AND s.old_region_id = h.region_id
			AND o.updated_at &lt; h.until_at), r.created_at)) AS from_at
			FROM held h JOIN region r ON r.id = h.region_id ORDER BY h.until_at DESC, h.code LIMIT 100
			</script>""")
	List<TenureRow> tenures(@Param("code") String code, @Param("end") LocalDate end, @Param("scope") RegionScope scope);

}
