package org.volunteerstation.registry.change.http;

import java.util.List;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The project service, as far as orders ask it. */
@FeignClient(name = "project", url = "${volunteer.remote.project-url}")
interface ProjectClient {

	@PostMapping("/api/v1/project/region-counts")
	CountAnswer count(@RequestBody Codes codes);

	/**
	 * What is asked about.
	 *
	 * @param regions codes
	 */
	record Codes(List<String> regions) {
	}

	/**
	 * What is there.
	 *
	 * @param projects projects that carry one of the codes
	 */
	record CountAnswer(long projects) {
	}

}
