package org.volunteerstation.platform.service;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What events have said of a station.
 *
 * @param region the community that its rows are stored under now
 * @param withdrawn whether it is withdrawn (撤销) and takes nothing new
 */
public record KnownStation(RegionCode region, boolean withdrawn) {

}
