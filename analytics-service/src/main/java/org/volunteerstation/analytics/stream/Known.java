package org.volunteerstation.analytics.stream;

/**
 * What is known of an aggregate: where it counts, and its last event.
 *
 * @param region code of the region that was told of it
 * @param told what was told
 */
record Known(String region, Told told) {

}
