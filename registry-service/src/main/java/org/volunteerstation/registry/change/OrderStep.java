package org.volunteerstation.registry.change;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A state that an order came to.
 *
 * @param state the state
 * @param at when it came to it
 * @param remark what was said to it; null for nothing
 */
public record OrderStep(ChangeState state, Instant at, @Nullable String remark) {

	/**
	 * The way that an order went; an approval on the day is older than what it brings.
	 */
	public static final Comparator<OrderStep> ON_THE_WAY = Comparator.comparing(OrderStep::at)
		.thenComparing(OrderStep::state);

}
