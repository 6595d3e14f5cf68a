package org.volunteerstation.project.project.db;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.platform.service.db.ScopedMapper;

/** The table of projects. */
@Mapper
interface ProjectMapper extends ScopedMapper<ProjectRow> {

	@Select("""
			SELECT region_code, COUNT(*) AS projects, SUM(regular) AS regular_projects FROM project
			WHERE region_code >= #{scope.from} AND region_code < #{scope.to} AND region_code > #{after}
			GROUP BY region_code ORDER BY region_code LIMIT #{rows}""")
	List<CountRow> count(@Param("scope") RegionScope scope, @Param("after") String after, @Param("rows") int rows);

	@Unscoped("a change order moves rows whoever may see them")
	@Select("<script>SELECT * FROM project WHERE id IN <foreach collection='ids' item='id' open='(' separator=','"
			+ " close=')'>#{id}</foreach></script>")
	List<ProjectRow> all(@Param("ids") Collection<String> ids);

}
