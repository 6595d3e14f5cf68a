package org.volunteerstation.platform.events;

import org.volunteerstation.platform.core.RegionCode;

/**
 * An event about to leave.
 *
 * @param topic topic without the prefix, for example {@code station}
 * @param key the aggregate's id
 * @param type what happened, for example {@code volunteer.station.registered.v1}
 * @param region the region that the aggregate belongs to
 * @param sequence counts the aggregate's events, from 1
 * @param data the aggregate's public state after it; no personal data
 */
public record OutboundEvent(String topic, String key, String type, RegionCode region, long sequence, Object data) {

}
