package org.volunteerstation.registry.manager.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.person.db.PersonQuery;

/** The questions to the table of managers; each reads or writes one range of codes. */
@Mapper
interface ManagerMapper {

	String IN_SCOPE = " region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} ";

	@Select("<script>SELECT * FROM station_manager WHERE id = #{id} AND" + IN_SCOPE + "</script>")
	@Nullable ManagerRow find(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_manager WHERE id = #{id} AND" + IN_SCOPE + "FOR UPDATE</script>")
	@Nullable ManagerRow lock(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_manager WHERE station_id = #{station} AND" + IN_SCOPE
			+ "AND (term_to IS NULL OR term_to &gt; #{day}) ORDER BY id FOR UPDATE</script>")
	List<ManagerRow> lockServingAfter(@Param("station") String station, @Param("day") LocalDate day,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_manager WHERE station_id = #{station} AND" + IN_SCOPE
			+ "<if test='before != null'>AND id &lt; #{before}</if> ORDER BY id DESC LIMIT #{rows}</script>")
	List<ManagerRow> of(@Param("station") String station, @Param("before") @Nullable String before,
			@Param("rows") int rows, @Param("scope") RegionScope scope);

	@Select("<script>SELECT term_from, term_to FROM station_manager WHERE station_id = #{station} AND" + IN_SCOPE
			+ "</script>")
	List<ManagerRow> terms(@Param("station") String station, @Param("scope") RegionScope scope);

	@Select("<script>SELECT engagement, duty, term_from, term_to FROM station_manager WHERE station_id = #{row.stationId} AND"
			+ IN_SCOPE
			+ "AND name_hash = #{row.nameHash} AND phone_hash = #{row.phoneHash} AND id != #{row.id}</script>")
	List<ManagerRow> postsOf(@Param("row") ManagerRow row, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_manager WHERE " + PersonQuery.SEARCH + "</script>")
	List<ManagerRow> search(PersonQuery query);

	@Select("<script>SELECT * FROM station_manager WHERE " + PersonQuery.PAGE + "</script>")
	List<ManagerRow> list(PersonQuery query);

	@Select("<script>SELECT station_id, term_from, term_to FROM station_manager WHERE" + IN_SCOPE + """
			AND station_id IN
			<foreach collection='stations' item='station' open='(' separator=',' close=')'>#{station}</foreach>
			</script>""")
	List<ManagerRow> termsOfAll(@Param("stations") Collection<String> stations, @Param("scope") RegionScope scope);

	@Insert("""
			INSERT INTO station_manager (id, station_id, region_code, engagement, name_cipher, name_hash, phone_cipher,
			phone_hash, duty, term_from, term_to, version, updated_at)
			VALUES (#{row.id}, #{row.stationId}, #{row.regionCode}, #{row.engagement}, #{row.nameCipher},
			#{row.nameHash}, #{row.phoneCipher}, #{row.phoneHash}, #{row.duty}, #{row.termFrom}, #{row.termTo},
			#{row.version}, #{row.updatedAt})""")
	int add(@Param("row") ManagerRow row, @Param("scope") RegionScope scope);

	@Update("<script>" + """
			UPDATE station_manager SET engagement = #{row.engagement}, name_cipher = #{row.nameCipher},
			name_hash = #{row.nameHash}, phone_cipher = #{row.phoneCipher}, phone_hash = #{row.phoneHash},
			duty = #{row.duty}, term_from = #{row.termFrom}, term_to = #{row.termTo}, version = #{row.version},
			updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1 AND""" + IN_SCOPE + "</script>")
	int save(@Param("row") ManagerRow row, @Param("scope") RegionScope scope);

}
