package org.volunteerstation.analytics.recount;

import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;

/**
 * The newest state of an aggregate, asked of its owner.
 *
 * @param kind {@code station}, {@code standard}, {@code project} or {@code activity}
 * @param id identifier
 * @param region where it belongs
 * @param sequence its version
 * @param data the part of its public state that is counted
 */
public record Newest(String kind, String id, RegionCode region, long sequence, Map<String, Object> data) {

}
