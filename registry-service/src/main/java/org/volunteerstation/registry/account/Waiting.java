package org.volunteerstation.registry.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts wait for a slip.
 *
 * @param job the job that opened them
 * @param now leaves out those with a code that is good at this moment; null for all
 */
public record Waiting(String job, @Nullable Instant now) {

}
