package org.volunteerstation.platform.events;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * Events of one bucket, topic and type that are written as one row of the outbox: a
 * change order tells of many thousands, and rows with indexes are dear.
 */
final class Pack {

	private static final int MOST_EVENTS = 200;

	/** Far below what a producer takes as one record by default. */
	private static final int MOST_CHARACTERS = 100_000;

	private static final JsonMapper JSON = new JsonMapper();

	private final OutboundEvent head;

	private final List<Event> events = new ArrayList<>();

	private int characters;

	/**
	 * Begins a pack.
	 * @param head the first event: topic and type are those of all
	 * @param id its own id
	 * @param data its JSON
	 */
	Pack(OutboundEvent head, String id, String data) {
		this.head = head;
		add(head, id, data);
	}

	OutboundEvent head() {
		return this.head;
	}

	List<Event> events() {
		return this.events;
	}

	/** How they lie in the row. */
	static String write(List<Event> events) {
		return JSON.writeValueAsString(events);
	}

	static List<Event> read(String data) {
		return List.of(JSON.readValue(data, Event[].class));
	}

	/** Takes an event that is like the others, unless the pack is full. */
	boolean takes(OutboundEvent event, String id, String data) {
		if (this.events.size() == MOST_EVENTS || this.characters + data.length() > MOST_CHARACTERS
				|| !event.topic().equals(this.head.topic()) || !event.type().equals(this.head.type())) {
			return false;
		}
		add(event, id, data);
		return true;
	}

	private void add(OutboundEvent event, String id, String data) {
		this.events.add(new Event(id, event.key(), event.region().value(), event.sequence(), data));
		this.characters += data.length();
	}

	/**
	 * One of the events, as it lies in the row.
	 *
	 * @param id the event's own id
	 * @param key the aggregate's id
	 * @param region the region's code
	 * @param sequence counts the aggregate's events
	 * @param data JSON
	 */
	record Event(String id, String key, String region, long sequence, String data) {
	}

}
