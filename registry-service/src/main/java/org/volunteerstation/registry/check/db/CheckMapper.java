package org.volunteerstation.registry.check.db;

import java.time.LocalDate;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.check.Check;

/** The questions behind the checks; each is stopped after some seconds. */
@Mapper
interface CheckMapper {

	int SECONDS_TO_COUNT = 2;

	int SECONDS_TO_LIST = 5;

	@Unscoped("reference data, the same for everybody")
	@Select("SELECT * FROM integrity_check ORDER BY position")
	List<CheckRow> all();

	@Unscoped("reference data, the same for everybody")
	@Select("SELECT * FROM integrity_check WHERE code = #{code}")
	@Nullable CheckRow find(@Param("code") String code);

	@Options(timeout = SECONDS_TO_COUNT)
	@SelectProvider(type = CheckSql.class, method = "count")
	long count(@Param("check") Check check, @Param("today") LocalDate today, @Param("from") String from,
			@Param("scope") RegionScope scope);

	@Options(timeout = SECONDS_TO_LIST)
	@SelectProvider(type = CheckSql.class, method = "findings")
	List<FindingRow> findings(@Param("check") Check check, @Param("today") LocalDate today, @Param("from") String from,
			@Param("tail") String tail, @Param("rows") int rows, @Param("scope") RegionScope scope);

}
