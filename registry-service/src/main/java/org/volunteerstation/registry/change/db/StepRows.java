package org.volunteerstation.registry.change.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.OrderStep;

/** The states that orders came to, each once. */
@Component
class StepRows {

	private final JdbcTemplate jdbc;

	StepRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes the state of an order, unless it was in it before. */
	void note(ChangeOrder order) {
		this.jdbc.update(
				"INSERT IGNORE INTO change_order_step (order_id, state, entered_at, remark) VALUES (?, ?, ?, ?)",
				order.id(), order.state().name(), LocalDateTime.ofInstant(order.updatedAt(), ZoneOffset.UTC),
				order.state().isAsked() ? order.remark() : null);
	}

	/** The ways of orders, with one question for all of them. */
	Map<String, List<OrderStep>> of(Collection<String> ids, RegionScope scope) {
		Map<String, List<OrderStep>> ways = new HashMap<>();
		if (ids.isEmpty()) {
			return ways;
		}
		List<Object> arguments = new ArrayList<>(ids);
		arguments.addAll(List.of(scope.from(), scope.to()));
		this.jdbc.query("SELECT p.* FROM change_order o JOIN change_order_step p ON p.order_id = o.id WHERE o.id IN ("
				+ String.join(", ", Collections.nCopies(ids.size(), "?"))
				+ ") AND o.region_code >= ? AND o.region_code < ?", (row) -> {
					ways.computeIfAbsent(row.getString("order_id"), (id) -> new ArrayList<>())
						.add(new OrderStep(ChangeState.valueOf(row.getString("state")),
								row.getObject("entered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
								row.getString("remark")));
				}, arguments.toArray());
		ways.values().forEach((way) -> way.sort(OrderStep.ON_THE_WAY));
		return ways;
	}

}
