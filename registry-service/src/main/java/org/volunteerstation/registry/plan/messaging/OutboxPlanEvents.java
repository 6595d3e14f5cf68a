package org.volunteerstation.registry.plan.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.plan.Outcome;
import org.volunteerstation.registry.plan.PlanEvents;
import org.volunteerstation.registry.plan.Target;

/** Writes what happened to targets to the outbox and to the audit trail. */
@Component
class OutboxPlanEvents implements PlanEvents {

	private static final String TOPIC = "plan";

	private final Outbox outbox;

	private final Audit audit;

	OutboxPlanEvents(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void set(List<Target> targets) {
		this.outbox.appendAll(targets.stream()
			.map((target) -> event("volunteer.plan.set.v1", target, target.version(), PlanData.of(target, false, null)))
			.toList());
		this.audit.recordAll("plan.set", "build-target", regions(targets));
	}

	/** Nobody has changed them, so the trail has nothing to say. */
	@Override
	public void measured(List<Outcome> outcomes) {
		this.outbox.appendAll(outcomes.stream()
			.map((outcome) -> event("volunteer.plan.measured.v1", outcome.target(), outcome.target().version(),
					PlanData.of(outcome.target(), false, outcome.builtByDue())))
			.toList());
	}

	@Override
	public void withdrawn(List<Target> targets) {
		this.outbox.appendAll(targets.stream()
			.map((target) -> event("volunteer.plan.withdrawn.v1", target, target.version() + 1,
					PlanData.of(target, true, null)))
			.toList());
		this.audit.recordAll("plan.withdraw", "build-target", regions(targets));
	}

	private static OutboundEvent event(String type, Target target, long sequence, PlanData data) {
		return new OutboundEvent(TOPIC, target.id(), type, target.region(), sequence, data);
	}

	private static Map<String, RegionCode> regions(List<Target> targets) {
		Map<String, RegionCode> regions = new LinkedHashMap<>();
		targets.forEach((target) -> regions.put(target.id(), target.region()));
		return regions;
	}

}
