package org.volunteerstation.registry.change;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Which orders are asked for.
 *
 * @param region only those of offices in this region, the caller's own or below; null for
 * all
 * @param state only those in this state; null for any
 * @param draftedBy only those that this account wrote; null for any
 * @param office only those of the caller's own office, none of those below
 * @param refused only those that are due and could not be applied
 * @param toDecideBy only those that wait for the caller's office and that this account
 * may decide; null for any
 */
public record OrderFilter(@Nullable RegionCode region, @Nullable ChangeState state, @Nullable String draftedBy,
		boolean office, boolean refused, @Nullable String toDecideBy) {
}
