package org.volunteerstation.registry.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * An addressed region, and whether it has read.
 *
 * @param region the region
 * @param name its shown name
 * @param readAt when it read; null while it has not
 * @param reader who read first
 */
public record Receipt(RegionCode region, String name, @Nullable Instant readAt, @Nullable String reader) {
}
