package org.volunteerstation.activity.activity.web;

import java.time.YearMonth;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.activity.activity.ActivityCount;
import org.volunteerstation.activity.activity.ActivityDirectory;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;

/** Counts activities by community, so that a recount can compare the figures. */
@RestController
@RequestMapping("/api/v1/activity/regions")
class ActivityCountController {

	private final ActivityDirectory directory;

	ActivityCountController(ActivityDirectory directory) {
		this.directory = directory;
	}

	@Reads("activity")
	@GetMapping("/{code}/activity-counts")
	Slice<CountView> counts(@PathVariable RegionCode code, @RequestParam YearMonth month, RegionScope scope,
			SliceQuery query) {
		return this.directory.count(month, query, scope.narrow(code)).map(CountView::of);
	}

	/**
	 * What a community has.
	 *
	 * @param regionCode the community
	 * @param activities activities that start in the month
	 */
	record CountView(String regionCode, int activities) {

		static CountView of(ActivityCount count) {
			return new CountView(count.region().value(), count.activities());
		}

	}

}
