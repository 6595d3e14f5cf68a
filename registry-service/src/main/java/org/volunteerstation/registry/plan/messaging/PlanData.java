package org.volunteerstation.registry.plan.messaging;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.plan.Target;

/**
 * The public state of a target ({@code contract/plan.v1.schema.json}).
 *
 * @param id identifier
 * @param regionCode the region
 * @param year the year
 * @param communities communities that shall get their first station
 * @param dueOn the last day
 * @param setBy the region above that set it; null at the top of the plan
 * @param withdrawn whether it is no longer a target
 * @param counted false where it follows from nothing counted, so that it is never reached
 * @param builtByDue communities built for it by its last day; null before that has
 * passed, and until it is measured
 * @param changedAt when this state began
 */
record PlanData(String id, String regionCode, int year, int communities, LocalDate dueOn, @Nullable String setBy,
		boolean withdrawn, boolean counted, @Nullable Integer builtByDue, Instant changedAt) {

	static PlanData of(Target target, boolean withdrawn, @Nullable Integer builtByDue) {
		return new PlanData(target.id(), target.region().value(), target.year(), target.communities(), target.dueOn(),
				(target.set() != null) ? target.set().value() : null, withdrawn, target.isCounted(), builtByDue,
				target.updatedAt());
	}

}
