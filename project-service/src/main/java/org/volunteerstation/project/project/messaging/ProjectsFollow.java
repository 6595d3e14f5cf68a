package org.volunteerstation.project.project.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.project.project.ProjectEvents;
import org.volunteerstation.project.project.Projects;
import org.volunteerstation.platform.service.RegionFollower;

/** Lets projects follow their communities, each told with its new place. */
@Component
class ProjectsFollow implements RegionFollower {

	private final Projects projects;

	private final ProjectEvents events;

	ProjectsFollow(Projects projects, ProjectEvents events) {
		this.projects = projects;
		this.events = events;
	}

	@Override
	public String table() {
		return "project";
	}

	@Override
	public void moved(List<String> ids) {
		this.events.moved(this.projects.all(ids));
	}

}
