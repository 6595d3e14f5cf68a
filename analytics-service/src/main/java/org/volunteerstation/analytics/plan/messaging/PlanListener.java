package org.volunteerstation.analytics.plan.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.plan.Target;
import org.volunteerstation.analytics.plan.Targets;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;

/** Takes the targets' events, many at once. */
@Component
class PlanListener {

	private static final int ID = 36;

	private final Targets targets;

	private final JsonMapper json;

	PlanListener(Targets targets, JsonMapper json) {
		this.targets = targets;
		this.json = json;
	}

	@AbsoluteUpsert
	@KafkaListener(id = "analytics-plan", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-analytics-plan",
			topics = "${volunteer.events.topic-prefix}.plan")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<Target> targets = new ArrayList<>(records.size());
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				targets.add(target(InboundEvent.of(record)));
			}
			catch (IllegalArgumentException ex) {
				this.targets.write(targets);
				throw new BatchListenerFailedException("not a target", ex, record);
			}
		}
		this.targets.write(targets);
	}

	private Target target(InboundEvent event) {
		try {
			JsonNode data = this.json.readTree(event.data());
			int communities = data.path("communities").intValue();
			if (event.key().length() != ID || communities < 0) {
				throw new IllegalArgumentException("not a target");
			}
			return new Target(event.key(), new RegionCode(data.path("regionCode").stringValue()),
					data.path("year").shortValue(), communities, LocalDate.parse(data.path("dueOn").stringValue()),
					data.path("withdrawn").booleanValue(), event.sequence());
		}
		catch (JacksonException | DateTimeException ex) {
			throw new IllegalArgumentException("not a target", ex);
		}
	}

}
