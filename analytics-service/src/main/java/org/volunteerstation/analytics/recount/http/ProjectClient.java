package org.volunteerstation.analytics.recount.http;

import org.jspecify.annotations.Nullable;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The project service, as far as a recount asks it. */
@FeignClient(name = "project", url = "${volunteer.remote.project-url}")
interface ProjectClient {

	@GetMapping("/api/v1/project/regions/{code}/project-counts")
	Pages.Page<Count> counts(@PathVariable("code") String code,
			@RequestParam(name = "after", required = false) @Nullable String after, @RequestParam("limit") int limit);

	@GetMapping("/api/v1/project/projects")
	Pages.Page<Item> projects(@RequestParam("region") String region,
			@RequestParam(name = "after", required = false) @Nullable String after, @RequestParam("limit") int limit);

	/**
	 * What a community has.
	 *
	 * @param regionCode the community
	 * @param projects projects
	 * @param regularProjects of the projects the regular ones
	 */
	record Count(String regionCode, int projects, int regularProjects) {

	}

	/**
	 * A project.
	 *
	 * @param id identifier
	 * @param regionCode its community
	 * @param regular whether it takes place again and again
	 * @param version number of changes
	 * @param updatedAt when it was changed last
	 */
	record Item(String id, String regionCode, boolean regular, long version, String updatedAt) {

	}

}
