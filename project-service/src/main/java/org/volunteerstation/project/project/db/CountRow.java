package org.volunteerstation.project.project.db;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.project.project.ProjectCount;
import org.volunteerstation.platform.core.RegionCode;

/** The sums of one community. */
@Getter
@Setter
class CountRow {

	private String regionCode = "";

	private int projects;

	private int regularProjects;

	ProjectCount toCount() {
		return new ProjectCount(new RegionCode(this.regionCode), this.projects, this.regularProjects);
	}

}
