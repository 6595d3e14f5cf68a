package org.volunteerstation.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;

/**
 * The table of jobs. Times of leases are the database's, so that the clocks of processes
 * do not matter.
 */
final class JobTable {

	private static final String LATER = "NOW(6) + INTERVAL ? MICROSECOND";

	private static final String FREE = "(state = 'WAITING' OR state = 'RUNNING' AND lease_until < NOW(6))";

	private static final int LONGEST_REMARK = 2000;

	private static final int MAX_ARGUMENTS = 200;

	private static final String OURS = " WHERE id = ? AND state = 'RUNNING' AND lease_owner = ?";

	private final JdbcTemplate jdbc;

	JobTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Locks the owner's row until the transaction ends. */
	int openJobs(String owner) {
		this.jdbc.update("INSERT INTO job_owner (owner, turn_at) VALUES (?, '2000-01-01')"
				+ " ON DUPLICATE KEY UPDATE owner = VALUES(owner)", owner);
		this.jdbc.queryForList("SELECT turn_at FROM job_owner WHERE owner = ? FOR UPDATE", owner);
		Integer open = this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM job WHERE owner = ? AND state IN ('WAITING', 'RUNNING')", Integer.class, owner);
		return (open != null) ? open : 0;
	}

	void add(Job job) {
		this.jdbc.update(
				"INSERT INTO job (id, kind, owner, region_code, caller, state, total, done, failed, parameters,"
						+ " input_key, version, created_at) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, 1, ?)",
				job.id(), job.kind(), job.owner(), job.region().value(), job.caller(), job.state().name(),
				job.parameters(), job.files().input(), utc(job.times().created()));
	}

	Optional<Job> find(String id, String owner, RegionScope scope) {
		return this.jdbc
			.query("SELECT * FROM job WHERE id = ? AND owner = ? AND region_code >= ? AND region_code < ?",
					JobTable::job, id, owner, scope.from(), scope.to())
			.stream()
			.findFirst();
	}

	Optional<Job> find(String id, RegionScope scope) {
		return this.jdbc
			.query("SELECT * FROM job WHERE id = ? AND region_code >= ? AND region_code < ?", JobTable::job, id,
					scope.from(), scope.to())
			.stream()
			.findFirst();
	}

	List<Job> list(String owner, RegionScope scope, SliceQuery query) {
		String before = (query.after() != null) ? query.after() : "g";
		return this.jdbc.query(
				"SELECT * FROM job WHERE owner = ? AND id < ? AND region_code >= ? AND region_code < ?"
						+ " ORDER BY id DESC LIMIT ?",
				JobTable::job, owner, before, scope.from(), scope.to(), query.rows());
	}

	/** The newest state, without a lock and without the past of the transaction. */
	Optional<Job> load(String id) {
		return this.jdbc.query("SELECT * FROM job WHERE id = ?", JobTable::job, id).stream().findFirst();
	}

	/**
	 * Jobs without a process, the ones of whoever has waited longest first; of each owner
	 * only when none of theirs is running.
	 */
	List<Job> free(int most) {
		return this.jdbc.query("SELECT j.* FROM job j JOIN job_owner o ON o.owner = j.owner WHERE "
				+ FREE.replace("state", "j.state").replace("lease_until", "j.lease_until")
				+ " AND NOT EXISTS (SELECT 1 FROM job r WHERE r.owner = j.owner AND r.id <> j.id AND r.state = 'RUNNING'"
				+ " AND r.lease_until >= NOW(6)) ORDER BY o.turn_at, j.id LIMIT ?", JobTable::job, most);
	}

	boolean claim(Job job, String lease, Duration length) {
		int claimed = this.jdbc.update("UPDATE job SET state = 'RUNNING', lease_owner = ?, lease_until = " + LATER
				+ ", claims = claims + 1, version = version + 1, started_at = COALESCE(started_at, NOW(6))"
				+ " WHERE id = ? AND version = ? AND " + FREE, lease, micros(length), job.id(), job.version());
		if (claimed == 1) {
			this.jdbc.update("UPDATE job_owner SET turn_at = NOW(6) WHERE owner = ?", job.owner());
		}
		return claimed == 1;
	}

	/** How often it was taken up since it got further, this time too. */
	int claims(String id) {
		Integer claims = this.jdbc.queryForObject("SELECT claims FROM job WHERE id = ?", Integer.class, id);
		return (claims != null) ? claims : 0;
	}

	boolean renew(String id, String lease, Duration length) {
		return this.jdbc.update("UPDATE job SET lease_until = " + LATER + OURS, micros(length), id, lease) == 1;
	}

	/**
	 * Also a fence: nothing is changed by whoever lost the lease. Where it got further,
	 * what took it up before did not do so in vain.
	 */
	boolean reach(String id, String lease, Job.Progress progress, @Nullable String checkpoint, boolean further) {
		return this.jdbc.update(
				"UPDATE job SET total = ?, done = ?, failed = ?, checkpoint = ?,"
						+ " claims = IF(?, 0, claims), version = version + 1" + OURS,
				progress.total(), progress.done(), progress.failed(), checkpoint, further, id, lease) == 1;
	}

	/** Tells how far a chunk is that is not committed yet. */
	boolean tell(String id, String lease, Job.Progress progress) {
		return this.jdbc.update("UPDATE job SET total = ?, done = ?, failed = ?" + OURS, progress.total(),
				progress.done(), progress.failed(), id, lease) == 1;
	}

	boolean finish(String id, String lease, JobState state, @Nullable String result, Job.@Nullable Error error) {
		return this.jdbc.update(
				"UPDATE job SET state = ?, result_key = ?, error_code = ?, error_arguments = ?, finished_at = NOW(6),"
						+ " lease_owner = NULL, lease_until = NULL, version = version + 1" + OURS,
				state.name(), result, (error != null) ? error.code() : null, (error != null) ? stored(error) : null, id,
				lease) == 1;
	}

	boolean giveBack(String id, String lease) {
		return this.jdbc.update("UPDATE job SET state = 'WAITING', lease_owner = NULL, lease_until = NULL,"
				+ " claims = GREATEST(claims - 1, 0), version = version + 1" + OURS, id, lease) == 1;
	}

	boolean cancel(String id, String owner) {
		return this.jdbc.update(
				"UPDATE job SET state = 'CANCELLED', finished_at = NOW(6), lease_owner = NULL, lease_until = NULL,"
						+ " version = version + 1 WHERE id = ? AND owner = ? AND state IN ('WAITING', 'RUNNING')",
				id, owner) == 1;
	}

	void remark(String job, Map<Integer, String> remarks) {
		this.jdbc.batchUpdate(
				"INSERT INTO job_remark (job_id, row_number_of_sheet, remark) VALUES (?, ?, ?)"
						+ " ON DUPLICATE KEY UPDATE remark = VALUES(remark)",
				remarks.entrySet(), 1000, (statement, remark) -> {
					String text = remark.getValue();
					statement.setString(1, job);
					statement.setInt(2, remark.getKey());
					statement.setString(3, text.substring(0, Math.min(LONGEST_REMARK, text.length())));
				});
	}

	SortedMap<Integer, String> remarks(String job) {
		SortedMap<Integer, String> remarks = new TreeMap<>();
		this.jdbc.query("SELECT row_number_of_sheet, remark FROM job_remark WHERE job_id = ?",
				(RowCallbackHandler) (row) -> remarks.put(row.getInt(1), row.getString(2)), job);
		return remarks;
	}

	List<Job> finishedBefore(Instant moment, int most) {
		return this.jdbc.query("SELECT * FROM job WHERE finished_at < ? ORDER BY finished_at LIMIT ?", JobTable::job,
				utc(moment), most);
	}

	/** Jobs of these kinds that still have something to hand out. */
	List<Job> resultsBefore(List<String> kinds, Instant moment, int most) {
		if (kinds.isEmpty()) {
			return List.of();
		}
		List<Object> values = new ArrayList<>(kinds);
		values.add(utc(moment));
		values.add(most);
		return this.jdbc.query(
				"SELECT * FROM job WHERE kind IN (" + String.join(", ", Collections.nCopies(kinds.size(), "?"))
						+ ") AND result_key IS NOT NULL AND finished_at < ? ORDER BY finished_at LIMIT ?",
				JobTable::job, values.toArray());
	}

	void forgetResult(Job job) {
		this.jdbc.update("UPDATE job SET result_key = NULL, version = version + 1 WHERE id = ?", job.id());
	}

	void delete(Job job) {
		this.jdbc.update("DELETE FROM job_remark WHERE job_id = ?", job.id());
		this.jdbc.update("DELETE FROM job WHERE id = ? AND finished_at IS NOT NULL", job.id());
	}

	boolean names(String key) {
		return !this.jdbc.queryForList("SELECT id FROM job WHERE input_key = ? OR result_key = ? LIMIT 1", key, key)
			.isEmpty();
	}

	private static Job job(ResultSet row, int number) throws SQLException {
		String error = row.getString("error_code");
		return new Job(row.getString("id"), row.getString("kind"), row.getString("owner"),
				new RegionCode(row.getString("region_code")), row.getString("caller"),
				JobState.valueOf(row.getString("state")),
				new Job.Progress(row.getLong("total"), row.getLong("done"), row.getLong("failed")),
				row.getString("parameters"), row.getString("checkpoint"),
				new Job.Files(row.getString("input_key"), row.getString("result_key")),
				(error != null) ? new Job.Error(error, arguments(row.getString("error_arguments"))) : null,
				row.getLong("version"), new Job.Times(instant(row, "created_at").orElseThrow(),
						instant(row, "started_at").orElse(null), instant(row, "finished_at").orElse(null)));
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return Optional.ofNullable(time).map((known) -> known.toLocalDateTime().toInstant(ZoneOffset.UTC));
	}

	private static Timestamp utc(Instant moment) {
		return Timestamp.valueOf(moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
	}

	private static long micros(Duration length) {
		return length.toNanos() / 1000;
	}

	private static String stored(Job.Error error) {
		String lines = String.join("\n", error.arguments());
		return lines.substring(0, Math.min(lines.length(), MAX_ARGUMENTS));
	}

	/** A line each. */
	private static List<String> arguments(@Nullable String stored) {
		return (stored == null || stored.isEmpty()) ? List.of() : List.of(stored.split("\n"));
	}

}
