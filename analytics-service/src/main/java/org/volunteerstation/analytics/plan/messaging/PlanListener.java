package org.volunteerstation.analytics.plan.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.plan.Target;
import org.volunteerstation.analytics.plan.TargetIntake;
import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;

/** Takes the targets' events, many at once. */
@Component
class PlanListener {

	private final TargetIntake intake;

	private final TargetReading reading;

	PlanListener(TargetIntake intake, TargetReading reading) {
		this.intake = intake;
		this.reading = reading;
	}

	@AbsoluteUpsert
	@KafkaListener(id = "analytics-plan", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-analytics-plan",
			topics = "${volunteer.events.topic-prefix}.plan")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<Map.Entry<Target, byte[]>> told = new ArrayList<>(records.size());
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				InboundEvent event = InboundEvent.of(record);
				told.add(Map.entry(this.reading.read(event.key(), event.sequence(), event.data()), event.data()));
			}
			catch (IllegalArgumentException ex) {
				this.intake.take(told);
				throw new BatchListenerFailedException("not a target", ex, record);
			}
		}
		this.intake.take(told);
	}

}
