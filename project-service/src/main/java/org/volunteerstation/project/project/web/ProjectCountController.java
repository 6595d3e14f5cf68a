package org.volunteerstation.project.project.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.project.project.ProjectCount;
import org.volunteerstation.project.project.ProjectDirectory;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;

/** Counts projects by community, so that a recount can compare the figures. */
@RestController
@RequestMapping("/api/v1/project/regions")
class ProjectCountController {

	private final ProjectDirectory directory;

	ProjectCountController(ProjectDirectory directory) {
		this.directory = directory;
	}

	@Reads("project")
	@GetMapping("/{code}/project-counts")
	Slice<CountView> counts(@PathVariable RegionCode code, RegionScope scope, SliceQuery query) {
		return this.directory.count(query, scope.narrow(code)).map(CountView::of);
	}

	/**
	 * What a community has.
	 *
	 * @param regionCode the community
	 * @param projects projects
	 * @param regularProjects of the projects the regular ones
	 */
	record CountView(String regionCode, int projects, int regularProjects) {

		static CountView of(ProjectCount count) {
			return new CountView(count.region().value(), count.projects(), count.regularProjects());
		}

	}

}
