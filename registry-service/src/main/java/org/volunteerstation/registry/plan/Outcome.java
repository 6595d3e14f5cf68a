package org.volunteerstation.registry.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a target has come to.
 *
 * @param target the target
 * @param builtByDue communities built for it by its last day; null before that has passed
 */
public record Outcome(Target target, @Nullable Integer builtByDue) {

	Outcome retold() {
		return new Outcome(this.target.retold(), this.builtByDue);
	}

}
