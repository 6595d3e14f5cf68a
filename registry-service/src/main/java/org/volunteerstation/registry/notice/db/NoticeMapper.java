package org.volunteerstation.registry.notice.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;

/**
 * The questions to the tables of notices. The office is the scope's root, with the codes
 * that it had before: notices keep the codes under which they were sent. What it may be
 * sent stands under one of the few codes on its way up, for its own tier. Each code
 * counts for the time in which it was the office's: ids and places rise with time.
 */
@Mapper
interface NoticeMapper {

	String MINE = " (<foreach collection='office' item='had' separator=' OR '>(n.sender_code = #{had.code}"
			+ " AND n.id &gt;= #{had.from} AND n.id &lt; #{had.until})</foreach>) ";

	String READERS = " (<foreach collection='office' item='had' separator=' OR '>(r.region_code = #{had.code}"
			+ " AND a.place &gt;= #{had.from} AND a.place &lt; #{had.until})</foreach>) ";

	String ON_DAY = " v.valid_from &lt;= #{on} AND v.valid_to &gt; #{on} ";

	String REACHED = " v.code &gt;= #{first} AND v.code &lt; #{behind} AND v.tier IN"
			+ " <foreach collection='tiers' item='tier' open='(' separator=',' close=')'>#{tier}</foreach>"
			+ " AND EXISTS (SELECT 1 FROM notice_region g WHERE g.notice_id = #{id} AND v.code &gt;= g.region_code"
			+ " AND v.code &lt; g.range_end) ";

	/** Unread, and still to be read. */
	String UNREAD = " AND NOT a.withdrawn AND NOT EXISTS (SELECT 1 FROM notice_receipt r"
			+ " WHERE r.notice_id = a.notice_id AND" + READERS + ") ";

	/**
	 * One short range for each region on the way up; a notice may reach an office twice
	 * by now.
	 */
	String ADDRESSES = " <foreach collection='path' item='step' separator=' UNION '>"
			+ "(SELECT a.place, a.notice_id FROM notice_address a WHERE a.region_code = #{step.code} AND a.tier = #{tier}"
			+ " AND a.place &gt;= #{step.from} AND a.place &lt; #{step.until}"
			+ "<if test='before != null'> AND a.place &lt; #{before}</if><if test='unread'>" + UNREAD + "</if>"
			+ " ORDER BY a.place DESC LIMIT #{rows})</foreach> ";

	String RECEIVED = "SELECT n.*, a.place, r.read_at, r.reader FROM ";

	String READ_BY = " JOIN notice n ON n.id = a.notice_id LEFT JOIN notice_receipt r ON r.notice_id = n.id"
			+ " AND r.region_code = (SELECT MIN(r.region_code) FROM notice_receipt r WHERE r.notice_id = a.notice_id AND"
			+ READERS + ") ";

	@Select("<script>SELECT n.* FROM notice n WHERE n.id = #{id} AND" + MINE + "</script>")
	@Nullable NoticeRow sent(@Param("id") String id, @Param("office") Collection<OfficeCode> office,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT n.* FROM notice n WHERE n.id = #{id} AND" + MINE + "FOR UPDATE</script>")
	@Nullable NoticeRow lock(@Param("id") String id, @Param("office") Collection<OfficeCode> office,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT n.* FROM notice n WHERE" + MINE
			+ "<if test='before != null'>AND n.id &lt; #{before}</if> ORDER BY n.id DESC LIMIT #{rows}</script>")
	List<NoticeRow> list(@Param("before") @Nullable String before, @Param("rows") int rows,
			@Param("office") Collection<OfficeCode> office, @Param("scope") RegionScope scope);

	@Insert("""
			INSERT INTO notice (id, sender_code, author, title, body, important, due_on, tiers, regions, state, addressed,
			published_at, withdrawn_reason, version, updated_at) VALUES (#{row.id}, #{scope.from}, #{row.author},
			#{row.title}, #{row.body}, #{row.important}, #{row.dueOn}, #{row.tiers}, #{row.regions}, #{row.state}, #{row.addressed},
			#{row.publishedAt}, #{row.withdrawnReason}, #{row.version}, #{row.updatedAt})""")
	int add(@Param("row") NoticeRow row, @Param("scope") RegionScope scope);

	@Update("<script>UPDATE notice n SET n.title = #{row.title}, n.body = #{row.body}, n.important = #{row.important},"
			+ " n.due_on = #{row.dueOn}, n.tiers = #{row.tiers}, n.regions = #{row.regions}, n.state = #{row.state},"
			+ " n.addressed = #{row.addressed}, n.published_at = #{row.publishedAt},"
			+ " n.withdrawn_reason = #{row.withdrawnReason}, n.version = #{row.version},"
			+ " n.updated_at = #{row.updatedAt} WHERE n.id = #{row.id} AND n.version = #{row.version} - 1 AND" + MINE
			+ "</script>")
	int save(@Param("row") NoticeRow row, @Param("office") Collection<OfficeCode> office,
			@Param("scope") RegionScope scope);

	@Delete("<script>DELETE n FROM notice n WHERE n.id = #{id} AND" + MINE + "</script>")
	int remove(@Param("id") String id, @Param("office") Collection<OfficeCode> office,
			@Param("scope") RegionScope scope);

	@Delete("DELETE FROM notice_region WHERE notice_id = #{id}")
	int clearRegions(@Param("id") String id, @Param("scope") RegionScope scope);

	@Insert("<script>INSERT INTO notice_region (notice_id, region_code, range_end) VALUES"
			+ " <foreach collection='ranges' item='range' separator=','>(#{id}, #{range.from}, #{range.to})</foreach>"
			+ "</script>")
	int addRegions(@Param("id") String id, @Param("ranges") Collection<RegionScope> ranges,
			@Param("scope") RegionScope scope);

	@Insert("<script>INSERT INTO notice_address (region_code, tier, place, notice_id, withdrawn) VALUES"
			+ " <foreach collection='codes' item='code' separator=','>"
			+ "<foreach collection='tiers' item='tier' separator=','>"
			+ "(#{code}, #{tier}, #{place}, #{id}, FALSE)</foreach></foreach></script>")
	int address(@Param("id") String id, @Param("place") String place, @Param("codes") Collection<String> codes,
			@Param("tiers") Collection<Integer> tiers, @Param("scope") RegionScope scope);

	@Update("UPDATE notice_address SET withdrawn = TRUE WHERE notice_id = #{id}")
	int takeBack(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT COUNT(*) FROM region_version v WHERE" + ON_DAY + "AND" + REACHED + "</script>")
	int addressed(@Param("id") String id, @Param("tiers") Collection<Integer> tiers, @Param("on") LocalDate on,
			@Param("first") String first, @Param("behind") String behind, @Param("scope") RegionScope scope);

	@Select("<script>SELECT n.id, COUNT(*) AS readers FROM notice n JOIN notice_receipt r ON r.notice_id = n.id WHERE"
			+ MINE + "AND n.id IN <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach>"
			+ " GROUP BY n.id</script>")
	List<ReceiptRow> readers(@Param("ids") Collection<String> ids, @Param("office") Collection<OfficeCode> office,
			@Param("scope") RegionScope scope);

	@Select("<script>SELECT v.code, v.display_name AS name, r.read_at, r.reader FROM region_version v"
			+ " LEFT JOIN notice_receipt r ON r.notice_id = #{id} AND r.region_code = v.code WHERE" + ON_DAY + "AND"
			+ REACHED + "AND v.code &gt; #{after}"
			+ " <if test='read != null'>AND r.notice_id IS <if test='read'>NOT</if> NULL</if>"
			+ " ORDER BY v.code LIMIT #{rows}</script>")
	List<ReceiptRow> receipts(@Param("id") String id, @Param("tiers") Collection<Integer> tiers,
			@Param("read") @Nullable Boolean read, @Param("on") LocalDate on, @Param("after") String after,
			@Param("rows") int rows, @Param("first") String first, @Param("behind") String behind,
			@Param("scope") RegionScope scope);

	@Select("<script>" + RECEIVED + "(" + ADDRESSES + ") a" + READ_BY + "ORDER BY a.place DESC LIMIT #{rows}</script>")
	List<NoticeRow> inbox(@Param("path") Collection<OfficeCode> path, @Param("tier") int tier,
			@Param("unread") boolean unread, @Param("before") @Nullable String before, @Param("rows") int rows,
			@Param("office") Collection<OfficeCode> office, @Param("scope") RegionScope scope);

	@Select("<script>SELECT COUNT(*) FROM (" + ADDRESSES + ") a</script>")
	int count(@Param("path") Collection<OfficeCode> path, @Param("tier") int tier, @Param("unread") boolean unread,
			@Param("before") @Nullable String before, @Param("rows") int rows,
			@Param("office") Collection<OfficeCode> office, @Param("scope") RegionScope scope);

	@Select("<script>" + RECEIVED + "notice_address a" + READ_BY
			+ "WHERE a.notice_id = #{id} AND a.tier = #{tier} AND (<foreach collection='path' item='step' separator=' OR '>"
			+ "(a.region_code = #{step.code} AND a.place &gt;= #{step.from} AND a.place &lt; #{step.until})</foreach>)"
			+ " LIMIT 1</script>")
	@Nullable NoticeRow received(@Param("id") String id, @Param("path") Collection<OfficeCode> path, @Param("tier") int tier,
			@Param("office") Collection<OfficeCode> office, @Param("scope") RegionScope scope);

	@Insert("INSERT INTO notice_receipt (notice_id, region_code, subject, reader, read_at)"
			+ " VALUES (#{id}, #{code}, #{subject}, #{reader}, #{at})")
	int receipt(@Param("id") String id, @Param("code") String code, @Param("subject") String subject,
			@Param("reader") String reader, @Param("at") LocalDateTime at, @Param("scope") RegionScope scope);

	/** The codes of the office that the notice reached when it was published. */
	@Select("<script><foreach collection='office' item='had' separator=' UNION '>"
			+ "SELECT CAST(#{had.code} AS CHAR(12)) AS code FROM notice_address a JOIN notice_region g"
			+ " ON g.notice_id = a.notice_id AND g.region_code &lt;= #{had.code} AND g.range_end &gt; #{had.code}"
			+ " WHERE a.notice_id = #{id} AND a.place &gt;= #{had.from} AND a.place &lt; #{had.until}</foreach></script>")
	List<String> reached(@Param("id") String id, @Param("office") Collection<OfficeCode> office,
			@Param("scope") RegionScope scope);

}
