package org.volunteerstation.activity.activity.db;

import org.apache.ibatis.annotations.Mapper;

import org.volunteerstation.platform.service.db.ScopedMapper;

/** The table of activities. */
@Mapper
interface ActivityMapper extends ScopedMapper<ActivityRow> {

}
