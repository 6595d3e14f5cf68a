package org.volunteerstation.registry.standard.messaging;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.standard.StandardEvents;
import org.volunteerstation.registry.standard.Standing;

/** Writes how stations stand to the outbox, and who assessed them to the audit trail. */
@Component
class OutboxStandardEvents implements StandardEvents {

	private static final String TOPIC = "standard";

	private final Outbox outbox;

	private final Audit audit;

	private final Clock clock;

	OutboxStandardEvents(Outbox outbox, Audit audit, Clock clock) {
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void assessed(Standing standing, long sequence) {
		append("volunteer.standard.assessed.v1", standing, sequence);
		this.audit.record("standard.assess", "station", standing.station().id().value(), standing.station().region());
	}

	@Override
	public void changed(Standing standing, long sequence) {
		append("volunteer.standard.changed.v1", standing, sequence);
	}

	private void append(String type, Standing standing, long sequence) {
		this.outbox.append(new OutboundEvent(TOPIC, standing.station().id().value(), type, standing.station().region(),
				sequence, StandingData.of(standing, this.clock.instant())));
	}

}
