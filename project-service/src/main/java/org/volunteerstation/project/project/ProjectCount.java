package org.volunteerstation.project.project;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What a community has, counted from this service's own table.
 *
 * @param region the community
 * @param projects projects
 * @param regularProjects of the projects the regular ones
 */
public record ProjectCount(RegionCode region, int projects, int regularProjects) {

}
