package org.volunteerstation.project.project.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.project.project.Category;
import org.volunteerstation.project.project.Project;
import org.volunteerstation.project.project.ProjectState;

/**
 * A project as the interface shows it.
 *
 * @param id identifier
 * @param regionCode code of the community
 * @param stationId the station that offers it
 * @param stationWithdrawn whether that station is withdrawn (撤销) by now
 * @param name its name
 * @param category whom it is for
 * @param summary what is done
 * @param regular whether it takes place again and again
 * @param state stage of its life
 * @param version number of changes, from 1; also the ETag
 * @param createdAt when it was proposed
 * @param updatedAt when it was changed last
 */
record ProjectView(String id, String regionCode, String stationId, boolean stationWithdrawn, String name,
		Category category, @Nullable String summary, boolean regular, ProjectState state, long version,
		Instant createdAt, Instant updatedAt) {

	static ProjectView of(Project project, boolean stationWithdrawn) {
		return new ProjectView(project.id().value(), project.region().value(), project.stationId(), stationWithdrawn,
				project.content().name(), project.content().category(), project.content().summary(),
				project.content().regular(), project.state(), project.version(), project.createdAt(),
				project.updatedAt());
	}

}
