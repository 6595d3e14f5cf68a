package org.volunteerstation.registry.plan.messaging;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.registry.plan.Outcome;
import org.volunteerstation.registry.plan.PlanOutcomes;

/**
 * Measures targets whose last day has passed, and tells the topic what is new. Looks
 * every ten minutes; in between readers have what was built up to now.
 */
@Component
class MeasuredPlans implements LeasedTask {

	private static final int STEP = 50;

	private final PlanOutcomes outcomes;

	MeasuredPlans(PlanOutcomes outcomes) {
		this.outcomes = outcomes;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("measured-plans", Duration.ofMinutes(3), Duration.ofMinutes(10), Duration.ofMinutes(5));
	}

	@Override
	public int run(Turn turn) {
		List<Outcome> untold = this.outcomes.untold();
		Pieces.of(untold, STEP).stream().takeWhile((piece) -> turn.goesOn()).forEach(this.outcomes::tell);
		return untold.size();
	}

}
