package org.volunteerstation.project.project.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.project.project.Category;
import org.volunteerstation.project.project.ProjectContent;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class ProjectRequests {

	private ProjectRequests() {
	}

	/**
	 * A project to propose.
	 *
	 * @param stationId the station that offers it
	 * @param name its name
	 * @param category whom it is for
	 * @param summary what is done
	 * @param regular whether it takes place again and again; absent: no
	 */
	record Proposal(@NotNull @Size(max = 36) String stationId,
			@NotNull @Size(min = ProjectContent.MIN_NAME, max = ProjectContent.MAX_NAME) String name,
			@NotNull Category category, @Nullable @Size(max = ProjectContent.MAX_SUMMARY) String summary,
			@Nullable Boolean regular) {

		ProjectContent toContent() {
			return new ProjectContent(this.name, this.category, this.summary, Boolean.TRUE.equals(this.regular));
		}

	}

	/**
	 * What shall be said of a project; what is absent becomes empty.
	 *
	 * @param name its name
	 * @param category whom it is for
	 * @param summary what is done
	 * @param regular whether it takes place again and again; absent: no
	 */
	record Change(@NotNull @Size(min = ProjectContent.MIN_NAME, max = ProjectContent.MAX_NAME) String name,
			@NotNull Category category, @Nullable @Size(max = ProjectContent.MAX_SUMMARY) String summary,
			@Nullable Boolean regular) {

		ProjectContent toContent() {
			return new ProjectContent(this.name, this.category, this.summary, Boolean.TRUE.equals(this.regular));
		}

	}

}
