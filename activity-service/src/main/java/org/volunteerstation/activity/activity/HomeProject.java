package org.volunteerstation.activity.activity;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What an activity has to know of its project.
 *
 * @param id identifier in the project service
 * @param region the project's community
 * @param stationId the station that offers the project
 */
public record HomeProject(String id, RegionCode region, String stationId) {

}
