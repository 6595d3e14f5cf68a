package org.volunteerstation.registry.change.http;

import java.util.List;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The activity service, as far as orders ask it. */
@FeignClient(name = "activity", url = "${volunteer.remote.activity-url}")
interface ActivityClient {

	@PostMapping("/api/v1/activity/region-counts")
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
	 * @param activities activities that carry one of the codes
	 */
	record CountAnswer(long activities) {
	}

}
