package org.volunteerstation.registry.station.db;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.volunteerstation.platform.core.RegionScope;

/** What a station went through, each kind by version, the newest first. */
@Mapper
interface StationHistoryMapper {

	/** The station's row says whether the caller may see it. */
	@Select("""
			<script>
			SELECT * FROM (
			(SELECT m.station_id, m.version, m.from_code, m.to_code, m.reason, m.moved_at, e.office_code, e.office_name,
			e.role, p.before_value AS from_parent, p.after_value AS to_parent, 0 AS ordered, 0 AS undone, NULL AS order_id,
			NULL AS from_name, NULL AS to_name
			FROM station_move m JOIN station ON station.id = m.station_id
			LEFT JOIN station_edit e ON e.station_id = m.station_id AND e.version = m.version
			LEFT JOIN station_edit_value p ON p.station_id = m.station_id AND p.version = m.version AND p.field = 'PARENT'
			WHERE"""
			+ StationMapper.IN_SCOPE
			+ """
					AND m.station_id = #{id} AND m.version &lt; #{before} ORDER BY m.version DESC LIMIT #{rows})
					UNION ALL
					(SELECT m.station_id, m.version, m.old_code, m.new_code, IF(o.kind = 'EDITION'
					OR o.region_code &lt; #{scope.from} OR o.region_code &gt;= #{scope.to}, NULL, o.reason), a.entered_at,
					NULL, NULL, 'change-order', NULL, NULL, 1, o.state = 'UNDONE',
					IF(o.region_code &gt;= #{scope.from} AND o.region_code &lt; #{scope.to}, o.id, NULL),
					IF(m.old_code &gt;= #{scope.from} AND m.old_code &lt; #{scope.to}, l.old_name, NULL),
					IF(m.new_code &gt;= #{scope.from} AND m.new_code &lt; #{scope.to}, l.new_name, NULL)
					FROM change_order_station m FORCE INDEX (change_order_station_history)
					JOIN change_order o ON o.id = m.order_id
					LEFT JOIN change_order_line l ON l.order_id = m.order_id AND l.old_code = m.old_code
					AND l.new_code = m.new_code
					JOIN change_order_step a ON a.order_id = o.id AND a.state = 'APPLIED'
					WHERE m.station_id = #{id} AND m.version &lt; #{before} AND m.old_code != m.new_code
					AND EXISTS (SELECT 1 FROM station WHERE id = #{id} AND"""
			+ StationMapper.IN_SCOPE + """
					) ORDER BY m.version DESC LIMIT #{rows})) t ORDER BY version DESC LIMIT #{rows}</script>""")
	List<MoveRow> moves(@Param("id") String id, @Param("before") long before, @Param("rows") int rows,
			@Param("scope") RegionScope scope);

	/** The station's row says whether the caller may see it. */
	@Select("<script>SELECT g.* FROM station_stage g JOIN station ON station.id = g.station_id WHERE"
			+ StationMapper.IN_SCOPE
			+ """
					AND g.station_id = #{id} AND g.version &lt; #{before} ORDER BY g.version DESC LIMIT #{rows}</script>""")
	List<StageRow> stages(@Param("id") String id, @Param("before") long before, @Param("rows") int rows,
			@Param("scope") RegionScope scope);

	/**
	 * The station's row says whether the caller may see it. What moved it is with its
	 * moves.
	 */
	@Select("""
			<script>
			SELECT e.*, v.field, v.before_value, v.after_value FROM (SELECT d.station_id, d.version, d.edited_at,
			d.office_code, d.office_name, d.role FROM station_edit d JOIN station ON station.id = d.station_id WHERE"""
			+ StationMapper.IN_SCOPE + """
					AND d.station_id = #{id} AND d.version &lt; #{before} AND NOT EXISTS (SELECT 1 FROM station_move m
					WHERE m.station_id = d.station_id AND m.version = d.version)
					ORDER BY d.version DESC LIMIT #{rows}) e
					JOIN station_edit_value v ON v.station_id = e.station_id AND v.version = e.version
					ORDER BY e.version DESC
					</script>""")
	List<EditRow> edits(@Param("id") String id, @Param("before") long before, @Param("rows") int rows,
			@Param("scope") RegionScope scope);

}
