package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.StationKind;

/**
 * The questions to the tables of visits; each reads or writes one range of codes. What
 * belongs to a visit is asked for by the ids of visits that were found within the scope.
 */
@Mapper
interface VisitMapper {

	String IN_SCOPE = " region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to} ";

	String VISITS = " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach> ";

	@Select("<script>SELECT * FROM inspection_visit WHERE id = #{id} AND" + IN_SCOPE + "</script>")
	@Nullable VisitRow find(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM inspection_visit WHERE id IN" + VISITS + "AND" + IN_SCOPE
			+ "ORDER BY region_code, id</script>")
	List<VisitRow> findAll(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

	@Select("<script>SELECT visit_id FROM inspection_finding WHERE id = #{finding} AND state != 'FOUND' AND" + IN_SCOPE
			+ "</script>")
	@Nullable String ofFinding(@Param("finding") String finding, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM inspection_visit WHERE id = #{id} AND" + IN_SCOPE + "FOR UPDATE</script>")
	@Nullable VisitRow lock(@Param("id") String id, @Param("scope") RegionScope scope);

	/**
	 * What waits is found by the findings that wait or by the visits that are being put
	 * right, whichever are fewer: each is one range of an index by state and region, as
	 * both are asked for the region.
	 */
	@Select("""
			<script>
			SELECT * FROM inspection_visit WHERE region_code &gt;= #{from} AND region_code &lt; #{scope.to}
			<if test='plan != null'>AND plan_id = #{plan}</if>
			<if test='station != null'>AND station_id = #{station}</if>
			<if test='state != null'>AND state = #{state}</if>
			<if test='overdueOn != null'>AND EXISTS (SELECT 1 FROM inspection_finding f
			WHERE f.visit_id = inspection_visit.id AND f.state = 'OPEN' AND f.due_on &lt; #{overdueOn}
			AND f.region_code &gt;= #{from} AND f.region_code &lt; #{scope.to})</if>
			<if test='answeredTo != null'>AND EXISTS (SELECT 1 FROM inspection_finding f
			WHERE f.visit_id = inspection_visit.id AND f.state = 'ANSWERED'
			AND f.region_code &gt;= #{from} AND f.region_code &lt; #{scope.to}
			AND f.office_code &gt;= #{answeredTo.from} AND f.office_code &lt; #{answeredTo.to})</if>
			<if test='afterId != null'>AND (region_code &gt; #{from} OR id &gt; #{afterId})</if>
			ORDER BY region_code, id LIMIT #{rows}
			</script>""")
	List<VisitRow> list(VisitQuery query);

	@Select("<script>SELECT r.* FROM inspection_result r JOIN inspection_visit v ON v.id = r.visit_id"
			+ " WHERE r.visit_id IN" + VISITS
			+ "AND v.region_code &gt;= #{scope.from} AND v.region_code &lt; #{scope.to}</script>")
	List<ResultRow> results(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM inspection_finding WHERE" + IN_SCOPE + "AND visit_id IN" + VISITS
			+ "ORDER BY visit_id, number</script>")
	List<DeficiencyRow> findings(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

	@Select("<script>SELECT r.* FROM inspection_finding f JOIN inspection_round r ON r.finding_id = f.id"
			+ " WHERE f.region_code &gt;= #{scope.from} AND f.region_code &lt; #{scope.to} AND f.visit_id IN" + VISITS
			+ "ORDER BY r.finding_id, r.number</script>")
	List<RoundRow> rounds(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

	@Insert("""
			<script>
			INSERT INTO inspection_visit (id, plan_id, office_code, station_id, region_code, state, held, version,
			updated_at) VALUES
			<foreach collection='rows' item='row' separator=','>
			(#{row.id}, #{row.planId}, #{row.officeCode}, #{row.stationId}, #{row.regionCode}, #{row.state}, #{row.held},
			#{row.version}, #{row.updatedAt})
			</foreach>
			</script>""")
	int add(@Param("rows") List<VisitRow> rows, @Param("scope") RegionScope scope);

	@Update("<script>" + """
			UPDATE inspection_visit SET state = #{row.state}, visited_on = #{row.visitedOn},
			visitor_subject = #{row.visitorSubject}, visitor = #{row.visitor}, edition = #{row.edition},
			note = #{row.note}, held = #{row.held}, published_on = #{row.publishedOn}, closed_on = #{row.closedOn},
			closed_reason = #{row.closedReason}, version = #{row.version}, updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1 AND""" + IN_SCOPE + "</script>")
	int save(@Param("row") VisitRow row, @Param("scope") RegionScope scope);

	@Delete("DELETE FROM inspection_result WHERE visit_id = #{visit}")
	int clearResults(@Param("visit") String visit, @Param("scope") RegionScope scope);

	@Delete("<script>DELETE FROM inspection_finding WHERE visit_id = #{visit} AND" + IN_SCOPE + "</script>")
	int clearFindings(@Param("visit") String visit, @Param("scope") RegionScope scope);

	@Insert("<script>INSERT INTO inspection_result (visit_id, code, met, note) VALUES"
			+ " <foreach collection='rows' item='row' separator=','>"
			+ "(#{visit}, #{row.code}, #{row.met}, #{row.note})</foreach></script>")
	int addResults(@Param("visit") String visit, @Param("rows") List<ResultRow> rows,
			@Param("scope") RegionScope scope);

	@Insert("""
			<script>
			INSERT INTO inspection_finding (id, visit_id, plan_id, office_code, station_id, region_code, number, severity,
			item, body, state, due_on, found_on) VALUES
			<foreach collection='rows' item='row' separator=','>
			(#{row.id}, #{row.visitId}, #{row.planId}, #{row.officeCode}, #{row.stationId}, #{row.regionCode},
			#{row.number}, #{row.severity}, #{row.item}, #{row.body}, #{row.state}, #{row.dueOn}, #{row.foundOn})
			</foreach>
			</script>""")
	int addFindings(@Param("rows") List<DeficiencyRow> rows, @Param("scope") RegionScope scope);

	@Update("<script>UPDATE inspection_finding SET state = #{row.state}, due_on = #{row.dueOn},"
			+ " closed_on = #{row.closedOn}, published_on = #{row.publishedOn}, ledger_year = #{row.ledgerYear}"
			+ " WHERE id = #{row.id} AND" + IN_SCOPE + "</script>")
	int saveFinding(@Param("row") DeficiencyRow row, @Param("scope") RegionScope scope);

	@Insert("""
			<script>
			INSERT INTO inspection_round (finding_id, number, due_on, answer, answerer_subject, answerer, answered_at,
			passed, recheck_note, rechecker_subject, rechecker, rechecked_at) VALUES
			<foreach collection='rows' item='row' separator=','>
			(#{row.findingId}, #{row.number}, #{row.dueOn}, #{row.answer}, #{row.answererSubject}, #{row.answerer},
			#{row.answeredAt}, #{row.passed}, #{row.recheckNote}, #{row.recheckerSubject}, #{row.rechecker},
			#{row.recheckedAt})
			</foreach>
			ON DUPLICATE KEY UPDATE answer = VALUES(answer), answerer_subject = VALUES(answerer_subject),
			answerer = VALUES(answerer), answered_at = VALUES(answered_at), passed = VALUES(passed),
			recheck_note = VALUES(recheck_note), rechecker_subject = VALUES(rechecker_subject),
			rechecker = VALUES(rechecker), rechecked_at = VALUES(rechecked_at)
			</script>""")
	int saveRounds(@Param("rows") List<RoundRow> rows, @Param("scope") RegionScope scope);

	@Select("<script>SELECT id FROM inspection_visit WHERE plan_id = #{plan} AND state != 'CLOSED' AND" + IN_SCOPE
			+ "LIMIT 1 LOCK IN SHARE MODE</script>")
	@Nullable String firstOpen(@Param("plan") String plan, @Param("scope") RegionScope scope);

	/**
	 * A plain read: whoever asks has the station, which a visit locks before it holds.
	 */
	@Select("<script>SELECT * FROM inspection_visit WHERE station_id = #{station} AND state = 'RECTIFYING' AND held AND"
			+ IN_SCOPE + "ORDER BY id</script>")
	List<VisitRow> holding(@Param("station") String station, @Param("scope") RegionScope scope);

	@Select("<script>SELECT RPAD(LEFT(region_code, #{digits}), 12, '0') AS code, COUNT(*) AS sampled,"
			+ " SUM(state != 'PLANNED' AND visited_on IS NOT NULL) AS visited, SUM(state = 'RECTIFYING') AS rectifying,"
			+ " SUM(state = 'CLOSED') AS closed FROM inspection_visit WHERE plan_id = #{plan} AND" + IN_SCOPE
			+ "GROUP BY RPAD(LEFT(region_code, #{digits}), 12, '0')</script>")
	List<ProgressRow> progress(@Param("plan") String plan, @Param("digits") int digits,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT RPAD(LEFT(region_code, #{digits}), 12, '0') AS code, COUNT(*) AS open,"
			+ " SUM(state = 'OPEN' AND due_on &lt; #{today}) AS overdue FROM inspection_finding"
			+ " WHERE plan_id = #{plan} AND state IN ('OPEN', 'ANSWERED') AND" + IN_SCOPE
			+ "GROUP BY RPAD(LEFT(region_code, #{digits}), 12, '0')</script>")
	List<ProgressRow> openFindings(@Param("plan") String plan, @Param("digits") int digits,
			@Param("today") LocalDate today, @Param("scope") RegionScope scope);

	@Select("<script>SELECT id AS station_id, name AS station_name FROM station WHERE" + IN_SCOPE + "AND id IN" + VISITS
			+ "</script>")
	List<DeficiencyRow> stationNames(@Param("ids") Collection<String> ids, @Param("scope") RegionScope scope);

	@Select("<script>SELECT COUNT(*) FROM station WHERE id = #{station} AND state = 'WITHDRAWN' AND" + IN_SCOPE
			+ "</script>")
	int withdrawn(@Param("station") String station, @Param("scope") RegionScope scope);

	@Select("<script>SELECT kind FROM station WHERE id = #{station} AND" + IN_SCOPE + "</script>")
	Optional<StationKind> kind(@Param("station") String station, @Param("scope") RegionScope scope);

	/** Of offices above only what they have published. */
	@Select("""
			<script>
			SELECT f.*, s.name AS station_name FROM inspection_finding f JOIN station s ON s.id = f.station_id
			WHERE f.ledger_year = #{year} AND f.region_code &gt;= #{from} AND f.region_code &lt; #{region.to}
			AND f.region_code &gt;= #{scope.from} AND f.region_code &lt; #{scope.to}
			<if test='afterId != null'>AND (f.region_code &gt; #{from} OR f.id &gt; #{afterId})</if>
			AND (f.published_on IS NOT NULL OR f.office_code &gt;= #{scope.from} AND f.office_code &lt; #{scope.to})
			<if test='state != null'>AND f.state = #{state}</if>
			<if test='severity != null'>AND f.severity = #{severity}</if>
			<if test='overdueOn != null'>AND f.state = 'OPEN' AND f.due_on &lt; #{overdueOn}</if>
			ORDER BY f.region_code, f.id LIMIT #{rows}
			</script>""")
	List<DeficiencyRow> ledger(LedgerQuery query);

	@Select("<script>SELECT COALESCE(SUM(state = 'OPEN'), 0) AS open,"
			+ " COALESCE(SUM(state = 'OPEN' AND due_on &lt; #{today}), 0) AS overdue,"
			+ " COALESCE(SUM(state = 'ANSWERED' AND office_code &gt;= #{scope.from} AND office_code &lt; #{scope.to}), 0)"
			+ " AS answered, COUNT(*) AS looked FROM (SELECT state, due_on, office_code FROM inspection_finding"
			+ " WHERE state IN ('OPEN', 'ANSWERED') AND" + IN_SCOPE + "LIMIT #{max}) waiting</script>")
	ProgressRow waiting(@Param("today") LocalDate today, @Param("max") int max, @Param("scope") RegionScope scope);

}
