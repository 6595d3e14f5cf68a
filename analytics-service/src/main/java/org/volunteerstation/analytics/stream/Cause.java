package org.volunteerstation.analytics.stream;

import java.time.Instant;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is sent.
 *
 * @param timestamp of the record that leads to it
 * @param at when the event behind it happened; null without one
 * @param headers of the record that leads to it
 */
record Cause(long timestamp, @Nullable Instant at, Headers headers) {

}
