package org.volunteerstation.project.project.http;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The registry service, as far as projects ask it. */
@FeignClient(name = "registry", url = "${volunteer.remote.registry-url}")
interface RegistryClient {

	@GetMapping("/api/v1/registry/stations/{id}")
	StationAnswer station(@PathVariable("id") String id);

	/**
	 * What projects read of a station.
	 *
	 * @param id identifier
	 * @param regionCode its community
	 * @param state stage of its life
	 */
	record StationAnswer(String id, String regionCode, String state) {

	}

}
