package org.volunteerstation.analytics.recount.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.recount.Corrections;
import org.volunteerstation.analytics.recount.Newest;
import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;

/**
 * Sends what was found on the topic {@code recount}, which the streams read: the newest
 * states as if their owners had sent them again, then each community.
 */
@Component
class OutboxCorrections implements Corrections {

	private static final String TOPIC = "recount";

	private final Outbox outbox;

	private final Audit audit;

	OutboxCorrections(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void append(List<Newest> newest, List<Region> communities) {
		List<OutboundEvent> events = new ArrayList<>(newest.size() + communities.size());
		newest.forEach((one) -> events.add(new OutboundEvent(TOPIC, one.id(),
				"volunteer." + one.kind() + ".recounted.v1", one.region(), one.sequence(), one.data())));
		communities
			.forEach((region) -> events.add(new OutboundEvent(TOPIC, region.id(), "volunteer.region.recounted.v1",
					region.code(), region.sequence(), Map.of("regionCode", region.code().value()))));
		this.outbox.appendAll(events);
	}

	@Override
	public void audit(RegionCode region) {
		this.audit.record("figures.recount", "region", region.value(), region);
	}

}
