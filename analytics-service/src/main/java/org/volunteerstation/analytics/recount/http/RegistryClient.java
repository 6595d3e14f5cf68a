package org.volunteerstation.analytics.recount.http;

import org.jspecify.annotations.Nullable;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The registry service, as far as a recount asks it. */
@FeignClient(name = "registry", url = "${volunteer.remote.registry-url}")
interface RegistryClient {

	@GetMapping("/api/v1/registry/regions/{code}/station-counts")
	Pages.Page<Count> counts(@PathVariable("code") String code,
			@RequestParam(name = "after", required = false) @Nullable String after, @RequestParam("limit") int limit);

	@GetMapping("/api/v1/registry/stations")
	Pages.Page<Station> stations(@RequestParam("region") String region,
			@RequestParam(name = "after", required = false) @Nullable String after, @RequestParam("limit") int limit);

	/**
	 * What stands in a community.
	 *
	 * @param regionCode the community
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param covering of the stations those in a covering state
	 */
	record Count(String regionCode, int stations, int points, int covering) {

	}

	/**
	 * A station.
	 *
	 * @param id identifier
	 * @param regionCode its community
	 * @param kind station or point
	 * @param state stage of its life
	 * @param version number of changes
	 * @param updatedAt when it was changed last
	 */
	record Station(String id, String regionCode, String kind, String state, long version, String updatedAt) {

	}

}
