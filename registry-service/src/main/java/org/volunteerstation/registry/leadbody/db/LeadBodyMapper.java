package org.volunteerstation.registry.leadbody.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.volunteerstation.platform.core.Unscoped;

/**
 * The questions to the table of lead bodies, each about regions that were found within
 * the scope, or above it.
 */
@Mapper
@Unscoped("rows of a region by its id; MyBatisLeadBodies narrows the scope to it")
interface LeadBodyMapper {

	@Select("<script>SELECT b.* FROM lead_body b WHERE b.region_id IN "
			+ "<foreach collection='regions' item='id' open='(' separator=',' close=')'>#{id}</foreach>"
			+ " AND b.valid_from = (SELECT MAX(o.valid_from) FROM lead_body o WHERE o.region_id = b.region_id"
			+ " AND o.valid_from &lt;= #{on})</script>")
	List<LeadBodyRow> validOn(@Param("regions") Collection<String> regions, @Param("on") LocalDate on);

	@Select("""
			SELECT * FROM lead_body WHERE region_id = #{region} AND valid_from < #{before}
			ORDER BY valid_from DESC LIMIT #{rows}""")
	List<LeadBodyRow> history(@Param("region") String region, @Param("before") LocalDate before,
			@Param("rows") int rows);

	@Select("SELECT COALESCE(MAX(version), 0) FROM lead_body WHERE region_id = #{region}")
	long version(@Param("region") String region);

	@Select("SELECT id FROM region WHERE id = #{region} FOR UPDATE")
	String lock(@Param("region") String region);

	@Select("SELECT COALESCE(MAX(version), 0) FROM lead_body WHERE region_id = #{region} LOCK IN SHARE MODE")
	long versionNow(@Param("region") String region);

	@Delete("DELETE FROM lead_body WHERE region_id = #{regionId} AND valid_from = #{validFrom}")
	int remove(LeadBodyRow row);

	@Insert("""
			INSERT INTO lead_body (region_id, valid_from, kind, name, phone, set_by, set_at, version)
			VALUES (#{regionId}, #{validFrom}, #{kind}, #{name}, #{phone}, #{setBy}, #{setAt}, #{version})""")
	int add(LeadBodyRow row);

	@Select("SELECT code, name, name_en FROM code_list_item WHERE list_code = 'lead-body-kind' ORDER BY position")
	List<KindRow> kinds();

}
