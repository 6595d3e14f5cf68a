package org.volunteerstation.platform.service;

import java.util.List;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.events.InboundEvent;
import org.volunteerstation.platform.events.Inbox;

/**
 * Lets the rows of a service follow their regions when a change order is applied or taken
 * back: once for each order, in one transaction.
 */
public class RegionOrderListener {

	private static final int PIECE = 1000;

	private final Inbox inbox;

	private final RegionMoves moves;

	private final RegionFollower rows;

	RegionOrderListener(Inbox inbox, RegionMoves moves, RegionFollower rows) {
		this.inbox = inbox;
		this.moves = moves;
		this.rows = rows;
	}

	/**
	 * The name of the consumer, by which it is known what it has seen.
	 * @return name without the prefix
	 */
	public String consumer() {
		return this.rows.table() + "-region-order";
	}

	@KafkaListener(id = "region-order", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-#{__listener.consumer()}",
			topics = "${volunteer.events.topic-prefix}.region-order")
	void on(ConsumerRecord<String, byte[]> record) {
		InboundEvent event = InboundEvent.of(record);
		this.inbox.once(consumer(), event.id(), () -> follow(event));
	}

	private void follow(InboundEvent event) {
		inPieces(this.moves.follow(this.rows.table(), event), this.rows::moved);
	}

	static void inPieces(List<String> moved, Consumer<List<String>> tell) {
		Pieces.of(moved, PIECE).forEach(tell);
	}

}
