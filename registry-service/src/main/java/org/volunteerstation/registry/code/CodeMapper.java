package org.volunteerstation.registry.code;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.volunteerstation.platform.core.Unscoped;

/** The code lists' tables. */
@Mapper
@Unscoped("reference data, the same for everybody")
interface CodeMapper {

	@Select("SELECT code, name, name_en FROM code_list ORDER BY code")
	List<CodeView> lists();

	@Select("SELECT code, name, name_en FROM code_list_item WHERE list_code = #{list} ORDER BY position")
	List<CodeView> items(@Param("list") String list);

}
