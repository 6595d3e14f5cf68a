package org.volunteerstation.registry.change.messaging;

import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Followers;

/** Hears from the other services that their rows have followed an order. */
@Component
class FollowerListener {

	private final Followers followers;

	private final JsonMapper json;

	FollowerListener(Followers followers, JsonMapper json) {
		this.followers = followers;
		this.json = json;
	}

	@AbsoluteUpsert
	@KafkaListener(id = "registry-region-order-followed", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-registry-region-order-followed",
			topics = "${volunteer.events.topic-prefix}.region-order-followed")
	void on(ConsumerRecord<String, byte[]> record) {
		JsonNode followed = this.json.readTree(InboundEvent.of(record).data());
		this.followers.report(followed.path("id").asString(""), followed.path("service").asString(""),
				ChangeState.valueOf(followed.path("state").asString("")), followed.path("moved").asLong(),
				Instant.parse(followed.path("changedAt").asString("")));
	}

}
