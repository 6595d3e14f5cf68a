package org.volunteerstation.project.project.messaging;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.events.InboundEvent;
import org.volunteerstation.platform.events.Inbox;
import org.volunteerstation.platform.service.RegionMoves;
import org.volunteerstation.project.project.ProjectEvents;
import org.volunteerstation.project.project.Projects;

/**
 * Lets projects follow their communities when a change order is applied or taken back:
 * once for each order, in one transaction.
 */
@Component
class RegionOrderListener {

	private static final int PIECE = 1000;

	private final Inbox inbox;

	private final RegionMoves moves;

	private final Projects projects;

	private final ProjectEvents events;

	RegionOrderListener(Inbox inbox, RegionMoves moves, Projects projects, ProjectEvents events) {
		this.inbox = inbox;
		this.moves = moves;
		this.projects = projects;
		this.events = events;
	}

	@KafkaListener(id = "project-region-order", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-project-region-order",
			topics = "${volunteer.events.topic-prefix}.region-order")
	void on(ConsumerRecord<String, byte[]> record) {
		InboundEvent event = InboundEvent.of(record);
		this.inbox.once("project-region-order", event.id(), () -> follow(event));
	}

	private void follow(InboundEvent event) {
		List<String> moved = this.moves.follow("project", event);
		for (int start = 0; start < moved.size(); start += PIECE) {
			this.events.moved(this.projects.all(moved.subList(start, Math.min(moved.size(), start + PIECE))));
		}
	}

}
