package org.volunteerstation.analytics.recount.http;

import org.jspecify.annotations.Nullable;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The activity service, as far as a recount asks it. */
@FeignClient(name = "activity", url = "${volunteer.remote.activity-url}")
interface ActivityClient {

	@GetMapping("/api/v1/activity/regions/{code}/activity-counts")
	Pages.Page<Count> counts(@PathVariable("code") String code, @RequestParam("month") String month,
			@RequestParam(name = "after", required = false) @Nullable String after, @RequestParam("limit") int limit);

	@GetMapping("/api/v1/activity/activities")
	Pages.Page<Item> activities(@RequestParam("region") String region,
			@RequestParam(name = "after", required = false) @Nullable String after, @RequestParam("limit") int limit);

	/**
	 * What a community has.
	 *
	 * @param regionCode the community
	 * @param activities activities that start in the month
	 */
	record Count(String regionCode, int activities) {

	}

	/**
	 * An activity.
	 *
	 * @param id identifier
	 * @param regionCode its community
	 * @param startsAt first moment
	 * @param state stage of its life
	 * @param version number of changes
	 * @param updatedAt when it was changed last
	 */
	record Item(String id, String regionCode, String startsAt, String state, long version, String updatedAt) {

	}

}
