package org.volunteerstation.analytics.change;

import org.jspecify.annotations.Nullable;

/**
 * An event that waits with an order.
 *
 * @param topic its topic, without the prefix
 * @param key the aggregate
 * @param sequence counts the aggregate's events
 * @param order the order; null when it waits behind another event of its aggregate
 * @param data what it tells
 */
public record HeldEvent(String topic, String key, long sequence, @Nullable String order, byte[] data) {
}
