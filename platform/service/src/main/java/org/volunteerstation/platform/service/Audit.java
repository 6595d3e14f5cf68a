package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.problem.RefusalListener;
import org.volunteerstation.platform.web.request.ClientAddress;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * The audit trail (R74): who, when, from where, what, which object, result. What succeeds
 * is written in its own transaction's fate; what is refused, by itself.
 */
public class Audit implements RefusalListener {

	private static final int LONGEST_OBJECT = 200;

	private static final int LONGEST_DETAIL = 500;

	/** Place of the mark in a row. */
	private static final int MARK = 12;

	/** Place of the purpose in a row. */
	private static final int PURPOSE = 13;

	/** Place of the detail in a row. */
	private static final int DETAIL = 14;

	private static final String INSERT = """
			INSERT INTO audit_entry
			(at, subject, client_id, address, action, object_type, object_id, region_code, caller_region, result, trace_id,
			reported_address, mark, purpose, detail)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String NOTE = "INSERT INTO audit_pending (mark) VALUES (?)";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final IdGenerator ids;

	Audit(JdbcTemplate jdbc, Clock clock, IdGenerator ids) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.ids = ids;
	}

	/**
	 * Records an action that succeeds with the running transaction.
	 * @param action what was done, for example {@code station.register}
	 * @param objectType kind of object
	 * @param objectId which object
	 * @param region the region it belongs to, if any
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(String action, String objectType, String objectId, @Nullable RegionCode region) {
		write(action, objectType, objectId, region, "done");
	}

	/**
	 * Records an action that needs a purpose, or of which the trail keeps what was
	 * before, with the running transaction.
	 * @param action what was done
	 * @param objectType kind of object
	 * @param objectId which object
	 * @param region the region it belongs to, if any
	 * @param purpose what it was done for, as the caller stated it, or what it changed;
	 * at most 200 characters, no personal data
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordFor(String action, String objectType, String objectId, @Nullable RegionCode region,
			String purpose) {
		@Nullable Object[] row = row(caller(), action, objectType, objectId, region, "done");
		row[PURPOSE] = purpose;
		store(Collections.singletonList(row));
	}

	/**
	 * Records an action of which one wants to know later with what it was done, with the
	 * running transaction.
	 * @param action what was done
	 * @param objectType kind of object
	 * @param objectId which object
	 * @param region the region it belongs to, if any
	 * @param detail with what, in codes and kinds alone: never what somebody typed, never
	 * personal data; what goes beyond 500 characters is cut off
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordWith(String action, String objectType, String objectId, @Nullable RegionCode region,
			String detail) {
		@Nullable Object[] row = row(caller(), action, objectType, objectId, region, "done");
		row[DETAIL] = detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
		store(Collections.singletonList(row));
	}

	/**
	 * Records that one part of a request named something that is not there for the
	 * caller: a row of a batch whose other rows are stored.
	 * @param code code of the refusal
	 * @param pointer JSON pointer to the part
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void missed(String code, String pointer) {
		write("miss", "pointer", pointer, null, code);
	}

	@Override
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void refused(String code, String method, String path) {
		write(method, "path", path, null, code);
	}

	/**
	 * Records one action on many objects, as one batch.
	 * @param action what was done
	 * @param objectType kind of object
	 * @param objects the objects' ids with the regions they belong to
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordAll(String action, String objectType, Map<String, RegionCode> objects) {
		@Nullable Object[] caller = caller();
		store(objects.entrySet()
			.stream()
			.map((object) -> row(caller, action, objectType, object.getKey(), object.getValue(), "done"))
			.toList());
	}

	private void write(String action, String objectType, String objectId, @Nullable RegionCode region, String result) {
		store(Collections.singletonList(row(caller(), action, objectType, objectId, region, result)));
	}

	private void store(List<@Nullable Object[]> rows) {
		this.jdbc.batchUpdate(INSERT, rows);
		this.jdbc.batchUpdate(NOTE, rows.stream().map((row) -> new Object[] { String.valueOf(row[MARK]) }).toList());
	}

	private @Nullable Object[] caller() {
		Operator operator = OperatorAuthentication.current();
		RegionScope scope = (operator != null) ? place(operator) : null;
		return new @Nullable Object[] {
				Timestamp.valueOf(this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime()),
				(operator != null) ? operator.subject() : "", (operator != null) ? operator.clientId() : "",
				ClientAddress.peer(), (scope != null) ? scope.root().value() : null, MDC.get("traceId"),
				ClientAddress.reported() };
	}

	/**
	 * Where the caller belongs: what residents are refused is seen by their auditors too.
	 */
	private static @Nullable RegionScope place(Operator operator) {
		RegionScope scope = operator.scope();
		return (scope != null) ? scope : operator.home();
	}

	private @Nullable Object[] row(@Nullable Object[] caller, String action, String objectType, String objectId,
			@Nullable RegionCode region, String result) {
		return new @Nullable Object[] { caller[0], caller[1], caller[2], caller[3], action, objectType,
				objectId.substring(0, Math.min(LONGEST_OBJECT, objectId.length())),
				(region != null) ? region.value() : null, caller[4], result, caller[5], caller[6], this.ids.next(),
				null, null };
	}

}
