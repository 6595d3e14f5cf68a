package org.volunteerstation.project.project.db;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.db.ScopedMapper;

/** The table of projects. */
@Mapper
interface ProjectMapper extends ScopedMapper<ProjectRow> {

	@Select("""
			SELECT region_code, COUNT(*) AS projects, SUM(regular) AS regular_projects FROM project
			WHERE region_code >= #{scope.from} AND region_code < #{scope.to} AND region_code > #{after}
			GROUP BY region_code ORDER BY region_code LIMIT #{rows}""")
	List<CountRow> count(@Param("scope") RegionScope scope, @Param("after") String after, @Param("rows") int rows);

}
