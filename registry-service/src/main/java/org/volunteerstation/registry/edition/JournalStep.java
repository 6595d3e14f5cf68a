package org.volunteerstation.registry.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.change.ChangeState;

/**
 * A step of the journal and where its order stands.
 *
 * @param number its place, from 1
 * @param orderId the order that it is applied, and taken back, by
 * @param region covers all its codes
 * @param regionName the name of that region; null when it is no more
 * @param changes regions that change, end or begin
 * @param state where the order stands
 * @param followed whether every other service has followed the order into that state
 * @param version the order's version
 * @param updatedAt when the order was changed last
 */
public record JournalStep(int number, String orderId, RegionCode region, @Nullable String regionName, int changes,
		ChangeState state, boolean followed, long version, Instant updatedAt) {
}
