package org.volunteerstation.activity.activity.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.activity.activity.Activity;
import org.volunteerstation.activity.activity.ActivityEvent;
import org.volunteerstation.activity.activity.ActivityEvents;

/**
 * Writes what happened to activities to the outbox and to the audit trail, both in the
 * transaction in which it happened.
 */
@Component
class OutboxActivityEvents implements ActivityEvents {

	private static final String TOPIC = "activity";

	private final Outbox outbox;

	private final Audit audit;

	OutboxActivityEvents(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void append(ActivityEvent event) {
		Activity activity = event.activity();
		String type = switch (event) {
			case ActivityEvent.Planned planned -> "volunteer.activity.planned.v1";
			case ActivityEvent.Changed changed -> "volunteer.activity.changed.v1";
			case ActivityEvent.Moved moved -> "volunteer.activity.moved.v1";
		};
		String action = switch (event) {
			case ActivityEvent.Planned planned -> "activity.plan";
			case ActivityEvent.Changed changed -> "activity.change";
			case ActivityEvent.Moved moved -> "activity.move";
		};
		this.outbox.append(new OutboundEvent(TOPIC, activity.id().value(), type, activity.project().region(),
				activity.version(), ActivityData.of(activity)));
		this.audit.record(action, "activity", activity.id().value(), activity.project().region());
	}

	@Override
	public void moved(List<Activity> activities) {
		this.outbox.appendAll(activities.stream()
			.map((activity) -> new OutboundEvent(TOPIC, activity.id().value(), "volunteer.activity.moved.v1",
					activity.project().region(), activity.version(), ActivityData.of(activity)))
			.toList());
	}

}
