package org.volunteerstation.registry.account.db;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.volunteerstation.platform.core.RegionScope;

/** Questions to the posts of many accounts at once. */
@Mapper
interface PostMapper {

	@Select("""
			<script>
			SELECT p.* FROM official_post p WHERE p.held = 1 AND p.account_id IN
			<foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach>
			AND EXISTS (SELECT 1 FROM official_post s WHERE s.account_id = p.account_id AND s.held = 1
			AND s.region_code &gt;= #{scope.from} AND s.region_code &lt; #{scope.to}) ORDER BY p.id
			</script>""")
	List<PostRow> held(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

}
