package org.volunteerstation.project.project.messaging;

import org.volunteerstation.project.project.Project;

/**
 * The public state of a project ({@code contract/project.v1.schema.json}).
 *
 * @param id identifier
 * @param regionCode code of the community
 * @param stationId the station that offers it
 * @param name its name
 * @param category {@code INCLUSIVE} or {@code TARGETED}
 * @param regular whether it takes place again and again
 * @param state stage of its life
 */
record ProjectData(String id, String regionCode, String stationId, String name, String category, boolean regular,
		String state) {

	static ProjectData of(Project project) {
		return new ProjectData(project.id().value(), project.region().value(), project.stationId(),
				project.content().name(), project.content().category().name(), project.content().regular(),
				project.state().name());
	}

}
