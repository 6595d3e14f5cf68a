package org.volunteerstation.registry.change;

import java.time.Instant;
import java.util.List;

/**
 * Why an order could not be applied when its day had come: its drafter has nobody before
 * the screen whom the refusal would reach.
 *
 * @param code the refusal's
 * @param arguments of its message
 * @param at since when it is so
 */
public record DayRefusal(String code, List<String> arguments, Instant at) {

	public DayRefusal {
		arguments = List.copyOf(arguments);
	}

}
