package org.volunteerstation.registry.inspection.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.inspection.InspectionEvents;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.Visit;

/**
 * Writes what happens to visits to the outbox, and every step to the audit trail. A visit
 * that is only planned says nothing of its station yet: it is told from the first step
 * on.
 */
@Component
class OutboxInspectionEvents implements InspectionEvents {

	private static final String TOPIC = "inspection";

	private final Outbox outbox;

	private final Audit audit;

	OutboxInspectionEvents(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void planned(String action, InspectionPlan plan) {
		this.audit.record(action, "inspection-plan", plan.id(), plan.office());
	}

	@Override
	public void visited(Step step, Visit visit) {
		String type = switch (step) {
			case VISITED -> "volunteer.inspection.visited.v1";
			case ISSUED -> "volunteer.inspection.issued.v1";
			case ANSWERED -> "volunteer.inspection.answered.v1";
			case RECHECKED -> "volunteer.inspection.rechecked.v1";
			case RELEASED -> "volunteer.inspection.released.v1";
			case CLOSED -> "volunteer.inspection.closed.v1";
			case PUBLISHED -> "volunteer.inspection.published.v1";
		};
		this.outbox.append(outbound(type, visit));
		this.audit.record("inspection." + step.name().toLowerCase(Locale.ROOT), "inspection-visit", visit.site().id(),
				visit.site().region());
	}

	@Override
	public void moved(List<Visit> visits) {
		this.outbox
			.appendAll(visits.stream().map((visit) -> outbound("volunteer.inspection.moved.v1", visit)).toList());
	}

	@Override
	public void ended(Map<String, RegionCode> plans) {
		this.audit.recordAll("inspection.end", "inspection-plan", plans);
	}

	@Override
	public void reopened(Map<String, RegionCode> plans) {
		this.audit.recordAll("inspection.reopen", "inspection-plan", plans);
	}

	private static OutboundEvent outbound(String type, Visit visit) {
		Visit.Site site = visit.site();
		return new OutboundEvent(TOPIC, site.id(), type, site.region(), visit.version() - 1, VisitData.of(visit));
	}

}
