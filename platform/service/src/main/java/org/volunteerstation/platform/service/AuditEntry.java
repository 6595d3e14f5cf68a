package org.volunteerstation.platform.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param id place in the trail
 * @param at when
 * @param subject whose account
 * @param clientId through which program
 * @param address from where: the program that called, which is the gateway for callers
 * outside
 * @param reportedAddress from where as the calling program says, worth as much as that
 * program; null when it says nothing
 * @param action what
 * @param objectType kind of object
 * @param objectId which object
 * @param regionCode region of the object
 * @param callerRegion top of the caller's subtree, or a resident's home community
 * @param result {@code done}, or the code of the refusal
 * @param traceId names the request in the logs
 * @param purpose what for, as the caller stated it where one must be stated; else null
 * @param detail with what, in codes and kinds, where one wants to know that later; else
 * null
 */
public record AuditEntry(String id, Instant at, String subject, String clientId, String address,
		@Nullable String reportedAddress, String action, String objectType, String objectId,
		@Nullable String regionCode, @Nullable String callerRegion, String result, @Nullable String traceId,
		@Nullable String purpose, @Nullable String detail) {

	static final String COLUMNS = "id, at, subject, client_id, address, reported_address, action, object_type, object_id, region_code, "
			+ "caller_region, result, trace_id, purpose, detail";

	static AuditEntry of(ResultSet row, int number) throws SQLException {
		return new AuditEntry(Long.toString(row.getLong("id")),
				row.getTimestamp("at").toLocalDateTime().toInstant(ZoneOffset.UTC), row.getString("subject"),
				row.getString("client_id"), row.getString("address"), row.getString("reported_address"),
				row.getString("action"), row.getString("object_type"), row.getString("object_id"),
				row.getString("region_code"), row.getString("caller_region"), row.getString("result"),
				row.getString("trace_id"), row.getString("purpose"), row.getString("detail"));
	}

	/**
	 * All fields in a fixed order: what the chain's hash covers. Reported address,
	 * purpose and detail come last and only where there is one, so that entries from
	 * before them keep their hashes; an entry with a purpose has the first two, one with
	 * a detail all three.
	 */
	String canonical() {
		String fields = String.join("\u001f", this.id, this.at.toString(), this.subject, this.clientId, this.address,
				this.action, this.objectType, this.objectId, String.valueOf(this.regionCode),
				String.valueOf(this.callerRegion), this.result, String.valueOf(this.traceId));
		if (this.detail != null) {
			return String.join("\u001f", fields, String.valueOf(this.reportedAddress), String.valueOf(this.purpose),
					this.detail);
		}
		if (this.purpose != null) {
			return fields + "\u001f" + this.reportedAddress + "\u001f" + this.purpose;
		}
		return (this.reportedAddress != null) ? fields + "\u001f" + this.reportedAddress : fields;
	}

}
