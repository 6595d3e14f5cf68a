package org.volunteerstation.registry.edition.db;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ComingEditions;

/**
 * Approved editions without a journal, for the orders that would get in their way. Codes
 * are compared only while there is one, which is moments.
 */
@Repository
class JdbcComingEditions implements ComingEditions {

	private static final String UNPLANNED = """
			FROM edition e WHERE e.under_way = ? AND e.state = 'APPROVED'
			AND NOT EXISTS (SELECT 1 FROM edition_step s WHERE s.edition_id = e.id)""";

	private final JdbcTemplate jdbc;

	JdbcComingEditions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<LocalDate> unplanned(RegionScope scope) {
		return this.jdbc.queryForList("SELECT e.effective_on " + UNPLANNED, LocalDate.class, province(scope))
			.stream()
			.findFirst();
	}

	@Override
	public Optional<LocalDate> meeting(ChangeOrder order, RegionScope scope) {
		scope.narrow(order.region());
		return this.jdbc.queryForList("SELECT e.id " + UNPLANNED, String.class, province(scope))
			.stream()
			.filter((edition) -> meets(order, edition))
			.findFirst()
			.flatMap((edition) -> unplanned(scope));
	}

	private boolean meets(ChangeOrder order, String edition) {
		Long meeting = this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM " + JdbcJournal.CODES
						+ " x JOIN change_order_claim c ON c.code = x.code WHERE c.order_id = ?",
				Long.class, edition, edition, edition, edition, order.id());
		return meeting != null && meeting > 0;
	}

	private static String province(RegionScope scope) {
		return scope.root().at(Tier.PROVINCE).value();
	}

}
