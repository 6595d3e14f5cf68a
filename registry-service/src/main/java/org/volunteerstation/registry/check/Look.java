package org.volunteerstation.registry.check;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A check and what it found.
 *
 * @param check the check
 * @param findings how many; null when counting took too long
 * @param lookedAt when it was counted
 */
public record Look(Check check, @Nullable Long findings, Instant lookedAt) {
}
