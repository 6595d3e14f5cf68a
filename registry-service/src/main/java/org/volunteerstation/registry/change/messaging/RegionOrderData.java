package org.volunteerstation.registry.change.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeState;
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
 * @param moves for each region whose rows go elsewhere: where to; with a region that
 * takes in others and stays where it is, as its rows are not to be taken for theirs
 * @param founded codes that begin and that no rows come to
 * @param after other orders that have changed the same codes: this one builds upon them
 * @param changedAt when it happened
 */
record RegionOrderData(String id, String regionCode, String kind, String state, LocalDate on, List<Move> moves,
		List<String> founded, List<Before> after, Instant changedAt) {

	static RegionOrderData of(ChangeOrder order, List<Line> lines, Set<RegionCode> founded,
			Map<String, ChangeState> before) {
		Set<RegionCode> taking = lines.stream()
			.filter((line) -> line.carries() && !line.from().equals(line.to()))
			.map(Line::to)
			.collect(Collectors.toSet());
		List<Move> moves = lines.stream()
			.filter((line) -> line.carries() && taking.contains(line.to()))
			.map((line) -> new Move(line.from().value(), line.to().value()))
			.toList();
		return new RegionOrderData(order.id(), order.region().value(), order.kind().name(), order.state().name(),
				order.on(), moves, founded.stream().map(RegionCode::value).toList(),
				before.entrySet().stream().map((other) -> new Before(other.getKey(), other.getValue().name())).toList(),
				order.updatedAt());
	}

	/**
	 * An order that came before.
	 *
	 * @param id the order
	 * @param state the state that it had when this one happened
	 */
	record Before(String id, String state) {
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
