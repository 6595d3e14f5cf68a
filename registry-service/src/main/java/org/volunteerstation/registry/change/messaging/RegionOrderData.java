package org.volunteerstation.registry.change.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.Line;

/**
 * What an order did to the codes that own rows
 * ({@code contract/region-order.v1.schema.json}).
 *
 * @param id the order
 * @param regionCode region that covers all those concerned
 * @param kind what it does
 * @param state {@code APPLIED} or {@code UNDONE}
 * @param on the first day of the new state
 * @param moves for each region whose rows go elsewhere: where to
 * @param changedAt when it happened
 */
record RegionOrderData(String id, String regionCode, String kind, String state, LocalDate on, List<Move> moves,
		Instant changedAt) {

	static RegionOrderData of(ChangeOrder order, List<Line> lines) {
		List<Move> moves = lines.stream()
			.filter((line) -> line.carries() && !line.from().equals(line.to()))
			.map((line) -> new Move(line.from().value(), line.to().value()))
			.toList();
		return new RegionOrderData(order.id(), order.region().value(), order.kind().name(), order.state().name(),
				order.on(), moves, order.updatedAt());
	}

	/**
	 * Where the rows of a region go.
	 *
	 * @param from the code before the order
	 * @param to the code after it
	 */
	record Move(String from, String to) {
	}

}
