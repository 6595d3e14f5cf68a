package org.volunteerstation.registry.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A notice as an office sees it that it is addressed to.
 *
 * @param notice the notice
 * @param place its place in the order of publication
 * @param readAt when the office read it; null while it has not
 * @param reader who read it first
 */
public record Received(Notice notice, String place, @Nullable Instant readAt, @Nullable String reader) {
}
