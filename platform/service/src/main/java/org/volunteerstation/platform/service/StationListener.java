package org.volunteerstation.platform.service;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;

/**
 * Hears of stations, many events at once: an import tells tens of thousands. A service
 * that starts to listen reads the topic from its beginning, as each has a group of its
 * own. An event that comes twice, or behind a newer one, is known by its sequence.
 */
public class StationListener {

	private final StationMoves moves;

	private final RegionFollower rows;

	private final JsonMapper json;

	StationListener(StationMoves moves, RegionFollower rows, JsonMapper json) {
		this.moves = moves;
		this.rows = rows;
		this.json = json;
	}

	/**
	 * The name of the consumer.
	 * @return name without the prefix
	 */
	public String consumer() {
		return this.rows.table() + "-station";
	}

	@AbsoluteUpsert
	@KafkaListener(id = "station", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-#{__listener.consumer()}",
			topics = "${volunteer.events.topic-prefix}.station", batch = "true")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<StationTold> told = new ArrayList<>(records.size());
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				told.add(StationTold.of(InboundEvent.of(record), this.json));
			}
			catch (IllegalArgumentException ex) {
				this.moves.take(told);
				throw new BatchListenerFailedException("not a station", ex, record);
			}
		}
		this.moves.take(told);
	}

}
