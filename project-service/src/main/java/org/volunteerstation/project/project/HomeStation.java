package org.volunteerstation.project.project;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What a project has to know of its station.
 *
 * @param id identifier in the registry service
 * @param region the station's community
 * @param withdrawn whether it is withdrawn (撤销)
 */
public record HomeStation(String id, RegionCode region, boolean withdrawn) {

}
