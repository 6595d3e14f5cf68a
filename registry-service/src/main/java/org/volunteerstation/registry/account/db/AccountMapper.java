package org.volunteerstation.registry.account.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.account.Waiting;

/**
 * The questions to the tables of accounts and posts. An account is seen where one of its
 * posts lies that is not over.
 */
@Mapper
interface AccountMapper {

	String SEEN = " EXISTS (SELECT 1 FROM official_post WHERE account_id = official_account.id AND held = 1"
			+ " AND region_code &gt;= #{scope.from} AND region_code &lt; #{scope.to}) ";

	String CHANGE = """
			UPDATE official_account SET state = #{row.state}, activated = #{row.activated},
			locked_by = #{row.lockedBy}, version = #{row.version}, updated_at = #{row.updatedAt}
			WHERE id = #{row.id} AND version = #{row.version} - 1""";

	@Select("<script>SELECT * FROM official_account WHERE id = #{id} AND" + SEEN + "</script>")
	@Nullable AccountRow find(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("<script>SELECT * FROM official_account WHERE id = #{id} AND" + SEEN + "FOR UPDATE</script>")
	@Nullable AccountRow lock(@Param("id") String id, @Param("scope") RegionScope scope);

	@Select("""
			<script>
			SELECT p.* FROM official_post p JOIN official_account a ON a.id = p.account_id WHERE p.held = 1
			AND (p.ends_on IS NULL OR p.ends_on &gt;= #{today} OR a.state = 'ENDED')
			AND p.region_code &gt;= #{from} AND p.region_code &lt; #{scope.to}
			<if test='afterId != null'>AND (p.region_code &gt; #{from} OR p.id &gt; #{afterId})</if>
			<if test='role != null'>AND p.role = #{role}</if>
			<if test='states.size() != 0'>AND a.state IN
			<foreach collection='states' item='state' open='(' separator=',' close=')'>#{state}</foreach></if>
			<if test='name != null'>AND a.username &gt;= #{name} AND a.username &lt; #{nameEnd}</if>
			ORDER BY p.region_code, p.id LIMIT #{rows}
			</script>""")
	List<PostRow> list(AccountQuery query);

	@Select("<script>SELECT id FROM official_account WHERE opened_by = #{waiting.job} AND id &gt; #{after}"
			+ " AND state = 'INVITED' AND" + SEEN
			+ "<if test='now != null'>AND NOT EXISTS (SELECT 1 FROM official_activation"
			+ " WHERE account_id = official_account.id AND expires_at &gt; #{now})</if>"
			+ " ORDER BY id LIMIT #{rows}</script>")
	List<String> waiting(@Param("waiting") Waiting waiting, @Param("now") @Nullable LocalDateTime now,
			@Param("after") String after, @Param("rows") int rows, @Param("scope") RegionScope scope);

	@Insert("INSERT INTO official_account (id, username, subject, state, activated, problem, opened_by, version,"
			+ " updated_at) VALUES (#{row.id}, #{row.username}, #{row.subject}, #{row.state}, #{row.activated},"
			+ " #{row.problem}, #{row.openedBy}, #{row.version}, #{row.updatedAt})")
	int add(@Param("row") AccountRow row, @Param("scope") RegionScope scope);

	@Update("<script>" + CHANGE + " AND" + SEEN + "</script>")
	int save(@Param("row") AccountRow row, @Param("scope") RegionScope scope);

	@Unscoped("the caller's own account, or work without a caller")
	@Update(CHANGE)
	int saveOwn(@Param("row") AccountRow row);

	@Unscoped("whoever has the name: names are the realm's, not a region's")
	@Select("SELECT id FROM official_account WHERE username = #{username}")
	@Nullable String idOf(@Param("username") String username);

	@Unscoped("work without a caller: Keycloak, codes and last days")
	@Select("SELECT * FROM official_account WHERE id = #{id} FOR UPDATE")
	@Nullable AccountRow lockById(@Param("id") String id);

	@Unscoped("whoever has the name: names are the realm's, not a region's")
	@Select("SELECT * FROM official_account WHERE username = #{username}")
	@Nullable AccountRow ofName(@Param("username") String username);

	@Unscoped("the caller's own account")
	@Select("SELECT * FROM official_account WHERE subject = #{subject} FOR UPDATE")
	@Nullable AccountRow lockOwn(@Param("subject") String subject);

	@Unscoped("the caller's own account")
	@Select("SELECT * FROM official_account WHERE subject = #{subject}")
	@Nullable AccountRow findOwn(@Param("subject") String subject);

	@Unscoped("accounts of posts that were found within the scope")
	@Select("<script>SELECT * FROM official_account WHERE id IN <foreach collection='ids' item='id' open='('"
			+ " separator=',' close=')'>#{id}</foreach></script>")
	List<AccountRow> named(@Param("ids") Collection<String> ids);

	@Unscoped("all posts of an account that was found: who keeps it has to be able to give each")
	@Select("SELECT * FROM official_post WHERE account_id = #{account} AND held = 1 ORDER BY id")
	List<PostRow> posts(@Param("account") String account);

	@Unscoped("posts of an account that is being saved")
	@Update("UPDATE official_post SET active = NULL WHERE account_id = #{account}")
	int rest(@Param("account") String account);

	@Unscoped("posts of an account that is being saved")
	@Update("<script>UPDATE official_post SET held = NULL, active = NULL WHERE account_id = #{account} AND held = 1"
			+ " AND id NOT IN <foreach collection='kept' item='id' open='(' separator=',' close=')'>#{id}</foreach>"
			+ "</script>")
	int endOthers(@Param("account") String account, @Param("kept") Collection<String> kept);

	@Unscoped("posts of an account that is being saved")
	@Insert("INSERT INTO official_post (id, account_id, region_code, role, ends_on, unmasks, held, active)"
			+ " VALUES (#{row.id}, #{row.accountId}, #{row.regionCode}, #{row.role}, #{row.endsOn}, #{row.unmasks},"
			+ " #{row.held}, #{row.active}) ON DUPLICATE KEY UPDATE active = #{row.active}, unmasks = #{row.unmasks}")
	int put(@Param("row") PostRow row);

	@Unscoped("work without a caller")
	@Select("SELECT DISTINCT p.account_id FROM official_post p JOIN official_account a ON a.id = p.account_id"
			+ " WHERE p.held = 1 AND p.ends_on < #{today} AND a.state != 'ENDED' LIMIT #{most}")
	List<String> withPostsOver(@Param("today") LocalDate today, @Param("most") int most);

	@Unscoped("work without a caller")
	@Update("UPDATE official_account SET subject = COALESCE(subject, #{subject}), problem = #{problem} WHERE id = #{id}")
	int noteIdentity(@Param("id") String id, @Param("subject") @Nullable String subject,
			@Param("problem") @Nullable String problem);

}
