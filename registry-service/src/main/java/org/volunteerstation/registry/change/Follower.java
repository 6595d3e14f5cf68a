package org.volunteerstation.registry.change;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A service that lets its rows follow an order.
 *
 * @param service its name
 * @param moved rows that have another code by now; null while it has not followed
 * @param at when it followed; null while it has not
 */
public record Follower(String service, @Nullable Long moved, @Nullable Instant at) {

	/**
	 * Whether its rows are where the order says.
	 * @return false while they are on their way
	 */
	public boolean hasFollowed() {
		return this.at != null;
	}

}
