package org.volunteerstation.registry.contact.db;

import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.person.db.PersonQuery;

/** The questions to the table of contacts; each reads or writes one range of codes. */
@Mapper
interface ContactMapper {

	String IN_SCOPE = " region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} ";

	@Select("<script>SELECT * FROM station_contact WHERE id = #{id} AND" + IN_SCOPE + "</script>")
	@Nullable ContactRow find(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_contact WHERE station_id = #{station} AND" + IN_SCOPE
			+ "ORDER BY preferred DESC, id</script>")
	List<ContactRow> of(@Param("station") String station, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM station_contact WHERE " + PersonQuery.SEARCH + "</script>")
	List<ContactRow> search(PersonQuery query);

	@Select("<script>SELECT * FROM station_contact WHERE " + PersonQuery.PAGE + "</script>")
	List<ContactRow> list(PersonQuery query);

	@Insert("""
			INSERT INTO station_contact (id, station_id, region_code, name_cipher, name_hash, phone_cipher, phone_hash,
			post_title, preferred, version, updated_at)
			VALUES (#{row.id}, #{row.stationId}, #{row.regionCode}, #{row.nameCipher}, #{row.nameHash},
			#{row.phoneCipher}, #{row.phoneHash}, #{row.postTitle}, #{row.preferred}, #{row.version},
			#{row.updatedAt})""")
	int add(@Param("row") ContactRow row, @Param("scope") RegionScope scope);

	@Update("<script>" + """
			UPDATE station_contact SET name_cipher = #{row.nameCipher}, name_hash = #{row.nameHash},
			phone_cipher = #{row.phoneCipher}, phone_hash = #{row.phoneHash}, post_title = #{row.postTitle},
			preferred = #{row.preferred}, version = #{row.version}, updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1 AND""" + IN_SCOPE + "</script>")
	int save(@Param("row") ContactRow row, @Param("scope") RegionScope scope);

	@Delete("<script>DELETE FROM station_contact WHERE id = #{id} AND version = #{version} AND" + IN_SCOPE
			+ "</script>")
	int remove(@Param("id") String id, @Param("version") long version, @Param("scope") RegionScope scope);

}
