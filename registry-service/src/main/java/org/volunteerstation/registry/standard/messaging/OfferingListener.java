package org.volunteerstation.registry.standard.messaging;

import java.time.Instant;
import java.time.LocalDate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.events.InboundEvent;
import org.volunteerstation.platform.events.Inbox;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.standard.Offering;
import org.volunteerstation.registry.standard.OfferingIntake;
import org.volunteerstation.registry.station.StationId;

/**
 * Hears of projects and activities from their services. The region is looked for in the
 * whole province: a station may have followed a change order before its projects have.
 */
@Component
class OfferingListener {

	private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	private final Inbox inbox;

	private final OfferingIntake intake;

	private final JsonMapper json;

	OfferingListener(Inbox inbox, OfferingIntake intake, JsonMapper json) {
		this.inbox = inbox;
		this.intake = intake;
		this.json = json;
	}

	@KafkaListener(id = "registry-project", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-registry-project",
			topics = "${volunteer.events.topic-prefix}.project")
	void onProject(ConsumerRecord<String, byte[]> record) {
		InboundEvent event = InboundEvent.of(record);
		this.inbox.once("registry-project", event.id(), () -> learn(Offering.Kind.PROJECT, event));
	}

	@KafkaListener(id = "registry-activity", idIsGroup = false,
			groupId = "${volunteer.events.topic-prefix}-registry-activity",
			topics = "${volunteer.events.topic-prefix}.activity")
	void onActivity(ConsumerRecord<String, byte[]> record) {
		InboundEvent event = InboundEvent.of(record);
		this.inbox.once("registry-activity", event.id(), () -> learn(Offering.Kind.ACTIVITY, event));
	}

	private void learn(Offering.Kind kind, InboundEvent event) {
		JsonNode data = this.json.readTree(event.data());
		StationId station = StationId.parse(data.path("stationId").asString(""))
			.orElseThrow(() -> new IllegalArgumentException("no station in " + event.type()));
		RegionCode region = new RegionCode(data.path("regionCode").asString(""));
		this.intake.learn(
				new Offering(kind, event.key(), station, data.path("state").asString(""),
						data.path("regular").asBoolean(false), endedOn(kind, data), event.sequence()),
				new RegionScope(region.at(Tier.PROVINCE)));
	}

	private static @Nullable LocalDate endedOn(Offering.Kind kind, JsonNode data) {
		if (kind == Offering.Kind.PROJECT) {
			return null;
		}
		LocalDate day = Instant.parse(data.path("endsAt").asString("")).atZone(RegionDirectory.ZONE).toLocalDate();
		return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
	}

}
