package org.volunteerstation.activity.activity.http;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The project service, as far as activities ask it. */
@FeignClient(name = "project", url = "${volunteer.remote.project-url}")
interface ProjectClient {

	@GetMapping("/api/v1/project/projects/{id}")
	ProjectAnswer project(@PathVariable("id") String id);

	/**
	 * What activities read of a project.
	 *
	 * @param id identifier
	 * @param regionCode its community
	 * @param stationId the station that offers it
	 */
	record ProjectAnswer(String id, String regionCode, String stationId) {

	}

}
