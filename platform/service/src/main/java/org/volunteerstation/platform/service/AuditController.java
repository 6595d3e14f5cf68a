package org.volunteerstation.platform.service;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.web.security.Audits;

/** The audit trail for auditors, newest first, inside their own subtree. */
@RestController
@RequestMapping("${volunteer.service.base-path}/audit")
class AuditController {

	private static final String INSIDE = "caller_region >= ? AND caller_region < ?";

	/** The province's auditors also see callers without a place: nobody else would. */
	private static final String INSIDE_OR_NOWHERE = "(caller_region IS NULL OR " + INSIDE + ")";

	private final JdbcTemplate jdbc;

	private final AuditChain chain;

	AuditController(JdbcTemplate jdbc, AuditChain chain) {
		this.jdbc = jdbc;
		this.chain = chain;
	}

	@GetMapping
	@Audits
	Slice<AuditEntry> list(RegionScope scope, SliceQuery query,
			@RequestParam(required = false) @Nullable String result) {
		String place = (scope.tier() == Tier.PROVINCE) ? INSIDE_OR_NOWHERE : INSIDE;
		List<AuditEntry> rows = this.jdbc.query(
				"SELECT " + AuditEntry.COLUMNS + " FROM audit_entry WHERE " + place
						+ " AND id < ? AND (? IS NULL OR result = ?) ORDER BY id DESC LIMIT ?",
				AuditEntry::of, scope.from(), scope.to(), before(query), result, result, query.rows());
		return Slice.cut(rows, query, AuditEntry::id);
	}

	@GetMapping("/verification")
	@Audits
	AuditChain.Verification verify(RegionScope scope) {
		return this.chain.verify();
	}

	private static long before(SliceQuery query) {
		String after = query.after();
		if (after == null) {
			return Long.MAX_VALUE;
		}
		if (!after.matches("[0-9]{1,18}")) {
			throw new WrongPlace();
		}
		return Long.parseLong(after);
	}

	/** An {@code after} that no page of the trail gave. */
	static final class WrongPlace extends Refusal {

		WrongPlace() {
			super(Kind.INVALID, "wrong-page", "/after", List.of());
		}

	}

}
