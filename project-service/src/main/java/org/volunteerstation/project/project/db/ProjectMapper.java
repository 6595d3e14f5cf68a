package org.volunteerstation.project.project.db;

import org.apache.ibatis.annotations.Mapper;

import org.volunteerstation.platform.service.db.ScopedMapper;

/** The table of projects. */
@Mapper
interface ProjectMapper extends ScopedMapper<ProjectRow> {

}
