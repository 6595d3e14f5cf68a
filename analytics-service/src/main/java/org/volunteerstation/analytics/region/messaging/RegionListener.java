package org.volunteerstation.analytics.region.messaging;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.region.RegionIntake;
import org.volunteerstation.analytics.region.RegionNews;
import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;

/** Takes the regions' events, many at once. */
@Component
class RegionListener {

	private final RegionIntake intake;

	private final RegionReading reading;

	RegionListener(RegionIntake intake, RegionReading reading) {
		this.intake = intake;
		this.reading = reading;
	}

	@AbsoluteUpsert
	@KafkaListener(id = "analytics-region", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-analytics-region",
			topics = "${volunteer.events.topic-prefix}.region")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<RegionNews> news = new ArrayList<>(records.size());
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				InboundEvent event = InboundEvent.of(record);
				news.add(this.reading.read(event.key(), event.sequence(), event.data()));
			}
			catch (IllegalArgumentException ex) {
				this.intake.take(news);
				throw new BatchListenerFailedException("not a region", ex, record);
			}
		}
		this.intake.take(news);
	}

}
