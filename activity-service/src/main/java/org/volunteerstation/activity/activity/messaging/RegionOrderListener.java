package org.volunteerstation.activity.activity.messaging;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.events.InboundEvent;
import org.volunteerstation.platform.events.Inbox;
import org.volunteerstation.platform.service.RegionMoves;
import org.volunteerstation.activity.activity.ActivityEvents;
import org.volunteerstation.activity.activity.Activities;

/**
 * Lets activities follow their communities when a change order is applied or taken back:
 * once for each order, in one transaction.
 */
@Component
class RegionOrderListener {

	private static final int PIECE = 1000;

	private final Inbox inbox;

	private final RegionMoves moves;

	private final Activities activities;

	private final ActivityEvents events;

	RegionOrderListener(Inbox inbox, RegionMoves moves, Activities activities, ActivityEvents events) {
		this.inbox = inbox;
		this.moves = moves;
		this.activities = activities;
		this.events = events;
	}

	@KafkaListener(id = "activity-region-order", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-activity-region-order",
			topics = "${volunteer.events.topic-prefix}.region-order")
	void on(ConsumerRecord<String, byte[]> record) {
		InboundEvent event = InboundEvent.of(record);
		this.inbox.once("activity-region-order", event.id(), () -> follow(event));
	}

	private void follow(InboundEvent event) {
		List<String> moved = this.moves.follow("activity", event);
		for (int start = 0; start < moved.size(); start += PIECE) {
			this.events.moved(this.activities.all(moved.subList(start, Math.min(moved.size(), start + PIECE))));
		}
	}

}
