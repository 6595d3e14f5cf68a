package org.volunteerstation.analytics.region.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.analytics.region.Regions;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;

/** Takes the regions' events, many at once. */
@Component
class RegionListener {

	private static final int LONGEST_NAME = 100;

	private final Regions regions;

	private final JsonMapper json;

	RegionListener(Regions regions, JsonMapper json) {
		this.regions = regions;
		this.json = json;
	}

	@AbsoluteUpsert
	@KafkaListener(id = "analytics-region", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-analytics-region",
			topics = "${volunteer.events.topic-prefix}.region")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		List<Region> regions = new ArrayList<>(records.size());
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				Told told = told(InboundEvent.of(record));
				regions.add(told.region());
				if (told.counts() != null) {
					this.regions.write(regions);
					this.regions.count(told.region(), told.counts());
					regions.clear();
				}
			}
			catch (IllegalArgumentException ex) {
				this.regions.write(regions);
				throw new BatchListenerFailedException("not a region", ex, record);
			}
		}
		this.regions.write(regions);
	}

	private Told told(InboundEvent event) {
		try {
			JsonNode data = this.json.readTree(event.data());
			String name = name(data.path("name"));
			JsonNode display = data.path("displayName");
			JsonNode residents = data.path("population");
			Region.Population population = residents.isIntegralNumber() ? new Region.Population(residents.longValue(),
					LocalDate.parse(data.path("populationOn").stringValue())) : null;
			return new Told(
					new Region(event.key(), new RegionCode(data.path("regionCode").stringValue()), name,
							display.isString() ? name(display) : name,
							LocalDate.parse(data.path("validTo").stringValue()), population, event.sequence()),
					counts(data.path("populations")));
		}
		catch (JacksonException | java.time.DateTimeException ex) {
			throw new IllegalArgumentException("not a region", ex);
		}
	}

	private static @Nullable List<Region.Population> counts(JsonNode node) {
		return node.isArray() ? node.valueStream()
			.map((count) -> new Region.Population(count.path("residents").longValue(),
					LocalDate.parse(count.path("on").stringValue())))
			.toList() : null;
	}

	private static String name(JsonNode node) {
		String name = node.stringValue();
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			throw new IllegalArgumentException("not a name");
		}
		return name;
	}

	/**
	 * What an event tells.
	 *
	 * @param region the region
	 * @param counts all its counts of residents; null when the event tells the latest
	 * alone
	 */
	private record Told(Region region, @Nullable List<Region.Population> counts) {

	}

}
