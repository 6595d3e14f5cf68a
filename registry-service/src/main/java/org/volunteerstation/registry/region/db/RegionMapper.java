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
	String STATE = """
			SELECT v.region_id AS id, v.code, v.name, r.sequence, v.valid_from, v.valid_to, v.source, v.urban_rural,
			p.residents, p.counted_on, p.counted_by
			FROM region_version v JOIN region r ON r.id = v.region_id
			LEFT JOIN region_population p ON p.region_id = v.region_id AND p.counted_on =
			(SELECT MAX(q.counted_on) FROM region_population q WHERE q.region_id = v.region_id AND q.counted_on &lt;= #{on})
			WHERE v.valid_from &lt;= #{on} AND v.valid_to &gt; #{on}
			""";

	/** The caller's subtree: one half-open index range. */
	String IN_SCOPE = " AND v.code &gt;= #{scope.from} AND v.code &lt; #{scope.to} ";

	String TIER = "<if test='tier != null'> AND v.tier = #{tier} </if>";

	@Select("<script>" + STATE + IN_SCOPE + " AND v.code = #{code}</script>")
	@Nullable RegionRow find(@Param("code") String code, @Param("on") LocalDate on, @Param("scope") RegionScope scope);

	@Select("<script>" + STATE + IN_SCOPE
			+ " AND v.parent_code = #{parent} AND v.code &gt; #{after} ORDER BY v.code LIMIT #{rows}</script>")
	List<RegionRow> children(@Param("parent") String parent, @Param("on") LocalDate on,
			@Param("scope") RegionScope scope, @Param("after") String after, @Param("rows") int rows);

	@Unscoped("of its ancestors a region shows code and name (DESIGN 10)")
	@Select("<script>" + STATE + " AND v.code IN <foreach collection='codes' item='code' open='(' separator=','"
			+ " close=')'>#{code}</foreach> ORDER BY v.code</script>")
	List<RegionRow> path(@Param("codes") Collection<String> codes, @Param("on") LocalDate on);

	@Select("<script>" + STATE + IN_SCOPE + " AND v.code IN <foreach collection='codes' item='code' open='('"
			+ " separator=',' close=')'>#{code}</foreach></script>")
	List<RegionRow> findAll(@Param("codes") Collection<String> codes, @Param("on") LocalDate on,
			@Param("scope") RegionScope scope);

	@Select("<script>" + STATE + IN_SCOPE + TIER
			+ " AND v.code BETWEEN #{first} AND #{last} ORDER BY v.code LIMIT #{rows}</script>")
	List<RegionRow> searchCodes(@Param("first") String first, @Param("last") String last,
			@Param("tier") @Nullable Integer tier, @Param("on") LocalDate on, @Param("scope") RegionScope scope,
			@Param("rows") int rows);

	@Select("<script>" + STATE + IN_SCOPE + TIER + """
			AND v.display_name LIKE #{prefix} ESCAPE '!'
			ORDER BY v.tier, v.code LIMIT #{rows}</script>""")
	List<RegionRow> searchStarts(@Param("prefix") String prefix, @Param("tier") @Nullable Integer tier,
			@Param("on") LocalDate on, @Param("scope") RegionScope scope, @Param("rows") int rows);

	@Select("<script>" + STATE + TIER + """
			AND v.region_id IN (SELECT g.region_id FROM region_gram g WHERE g.gram = #{grams[0]}
			AND g.region_code &gt;= #{scope.from} AND g.region_code &lt; #{scope.to})
			""" + IN_SCOPE + """
			<foreach collection='grams' item='gram'>
			AND EXISTS (SELECT 1 FROM region_gram h WHERE h.gram = #{gram} AND h.region_code = v.code
			AND h.region_id = v.region_id)
			</foreach>
			AND LOCATE(#{text}, v.display_name) &gt; 0
			ORDER BY v.display_name = #{text} DESC, LOCATE(#{text}, v.display_name) = 1 DESC, v.tier, v.code
			LIMIT #{rows}</script>""")
	List<RegionRow> searchParts(@Param("text") String text, @Param("grams") List<String> grams,
			@Param("tier") @Nullable Integer tier, @Param("on") LocalDate on, @Param("scope") RegionScope scope,
			@Param("rows") int rows);

	@Unscoped("a lock of the whole tree")
	@Select("SELECT name FROM import_lock WHERE name = 'region' FOR UPDATE")
	String lock();

	/** Reads the newest rows whatever the transaction saw before it held the lock. */
	@Select("<script>" + STATE + IN_SCOPE + " ORDER BY v.code LOCK IN SHARE MODE</script>")
	List<RegionRow> current(@Param("on") LocalDate on, @Param("scope") RegionScope scope);

}
