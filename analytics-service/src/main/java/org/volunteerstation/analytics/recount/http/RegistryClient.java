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

	@GetMapping("/api/v1/registry/regions/{code}/standings")
	Pages.Page<Standing> standings(@PathVariable("code") String code,
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
	 * @param compliant of the covering stations those that comply with the standard
	 * @param nonCompliant of the covering stations those that were assessed and do not
	 * @param plaquedInYear stations plaqued this year, withdrawn ones included
	 * @param plaquedBefore stations plaqued before, withdrawn ones included
	 */
	record Count(String regionCode, int stations, int points, int covering, int compliant, int nonCompliant,
			int plaquedInYear, int plaquedBefore) {

	}

	/**
	 * A station.
	 *
	 * @param id identifier
	 * @param regionCode its community
	 * @param kind station or point
	 * @param state stage of its life
	 * @param plaqueOn day of the plaque
	 * @param version number of changes
	 * @param updatedAt when it was changed last
	 */
	record Station(String id, String regionCode, String kind, String state, @Nullable String plaqueOn, long version,
			String updatedAt) {

	}

	/**
	 * How a station stands against the standard.
	 *
	 * @param stationId the station
	 * @param regionCode its community
	 * @param kind station or point
	 * @param compliance how it stands; null when it does not cover
	 * @param sequence number of times that it was told
	 */
	record Standing(String stationId, String regionCode, String kind, @Nullable String compliance, long sequence) {

	}

}
