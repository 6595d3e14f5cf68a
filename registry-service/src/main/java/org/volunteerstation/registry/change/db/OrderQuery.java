package org.volunteerstation.registry.change.db;

import java.util.ArrayList;
import java.util.List;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.OrderFilter;

/**
 * The question for a page of orders, the newest first.
 *
 * @param sql the question
 * @param arguments what is bound to it
 */
record OrderQuery(String sql, List<Object> arguments) {

	/**
	 * One range of the open orders of the subtree; the order of the list must not lead
	 * through the whole table.
	 */
	private static final String STANDING = " FORCE INDEX (change_order_standing)";

	static OrderQuery of(OrderFilter filter, SliceQuery query, RegionScope scope) {
		RegionScope range = scope.narrowOrAll(filter.region());
		List<Object> arguments = new ArrayList<>(List.of(range.from(), range.to()));
		String decider = filter.toDecideBy();
		StringBuilder sql = new StringBuilder("SELECT * FROM change_order").append((decider != null) ? STANDING : "")
			.append(" WHERE region_code >= ? AND region_code < ?");
		if (decider != null) {
			sql.append(toDecide(scope.root().tier()));
			arguments.addAll(List.of(scope.root().value(), decider));
		}
		ChangeState state = filter.state();
		if (state != null) {
			sql.append(" AND state = ?");
			arguments.add(state.name());
		}
		String drafter = filter.draftedBy();
		if (drafter != null) {
			sql.append(" AND drafted_by = ?");
			arguments.add(drafter);
		}
		if (filter.office()) {
			sql.append(" AND region_code = ?");
			arguments.add(scope.root().value());
		}
		if (filter.refused()) {
			sql.append(" AND state = 'APPROVED' AND refused_at IS NOT NULL");
		}
		if (query.after() != null) {
			sql.append(" AND id < ?");
			arguments.add(query.after());
		}
		arguments.add(query.rows());
		return new OrderQuery(sql.append(" ORDER BY id DESC LIMIT ?").toString(), arguments);
	}

	/**
	 * What waits one tier below, for the province its own as well: codes of that tier end
	 * with as many zeros, in the index already. Orders of editions are never submitted.
	 */
	private static String toDecide(Tier own) {
		String zeros = "0".repeat(Tier.COMMUNITY.digits() - own.below().orElse(own).digits());
		return " AND settled_at IS NULL AND state = 'SUBMITTED' AND RIGHT(region_code, " + zeros.length() + ") = '"
				+ zeros + "' AND region_code " + ((own == Tier.PROVINCE) ? ">=" : ">") + " ? AND drafted_by <> ?";
	}

}
