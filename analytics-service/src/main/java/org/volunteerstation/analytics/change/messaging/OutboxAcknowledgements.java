package org.volunteerstation.analytics.change.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.change.Acknowledgements;
import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;

/** Tells on the topic of the registry that the figures have followed. */
@Component
class OutboxAcknowledgements implements Acknowledgements {

	private static final String TOPIC = "region-order-followed";

	private static final String SERVICE = "analytics-service";

	private final Outbox outbox;

	private final Clock clock;

	OutboxAcknowledgements(Outbox outbox, Clock clock) {
		this.outbox = outbox;
		this.clock = clock;
	}

	@Override
	public void followed(Order order, long moved) {
		this.outbox.append(new OutboundEvent(TOPIC, order.id() + "." + SERVICE,
				"volunteer.region-order-followed." + order.state().toLowerCase(Locale.ROOT) + ".v1", order.region(),
				order.sequence(), new FollowedData(order.id(), order.region().value(), SERVICE, order.state(), moved,
						this.clock.instant().truncatedTo(ChronoUnit.MICROS))));
	}

	/**
	 * That the figures have followed
	 * ({@code contract/region-order-followed.v1.schema.json} of the registry).
	 *
	 * @param id the order
	 * @param regionCode region that covers all those concerned
	 * @param service this service
	 * @param state what it has followed
	 * @param moved rows that were taken over
	 * @param changedAt when
	 */
	record FollowedData(String id, String regionCode, String service, String state, long moved, Instant changedAt) {
	}

}
