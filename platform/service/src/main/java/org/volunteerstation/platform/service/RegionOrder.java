package org.volunteerstation.platform.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A change order of the registry, as the topic {@code region-order} tells it.
 *
 * @param id identifier
 * @param region covers all regions concerned
 * @param undone whether it was taken back
 * @param sequence number of the event
 * @param after orders that concern the same regions and came before, each with the state
 * that it had by then
 * @param moves where the rows of each code go
 */
record RegionOrder(String id, RegionCode region, boolean undone, long sequence, Map<String, String> after,
		List<Move> moves) {

	static final String APPLIED = "APPLIED";

	static final String UNDONE = "UNDONE";

	/**
	 * Reads an order.
	 * @param data the data of an event
	 * @param sequence the event's number
	 * @return the order
	 * @throws IllegalArgumentException when it is none
	 */
	static RegionOrder of(JsonNode data, long sequence) {
		String id = data.path("id").asString("");
		String state = data.path("state").asString("");
		if (id.isEmpty() || !data.path("moves").isArray() || !state.equals(APPLIED) && !state.equals(UNDONE)) {
			throw new IllegalArgumentException("no change order");
		}
		Map<String, String> after = new LinkedHashMap<>();
		data.path("after")
			.forEach((order) -> after.put(order.path("id").asString(""), order.path("state").asString("")));
		List<Move> moves = data.path("moves")
			.valueStream()
			.map((move) -> new Move(move.path("from").asString(""), move.path("to").asString("")))
			.toList();
		return new RegionOrder(id, RegionCode.of(data.path("regionCode").asString("")), state.equals(UNDONE), sequence,
				after, moves);
	}

	String state() {
		return this.undone ? UNDONE : APPLIED;
	}

	/**
	 * Where the rows of a code go.
	 *
	 * @param from the code before
	 * @param to the code after it
	 */
	record Move(String from, String to) {
	}

}
