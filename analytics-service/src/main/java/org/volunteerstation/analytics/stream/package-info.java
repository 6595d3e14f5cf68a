/**
 * Kafka Streams: events become state for each aggregate, from there one row for each
 * community and month. State and rows change together or not at all; an event that comes
 * twice changes nothing (docs/decisions/0007).
 */
@NullMarked
package org.volunteerstation.analytics.stream;

import org.jspecify.annotations.NullMarked;
