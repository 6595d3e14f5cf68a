package org.volunteerstation.registry.station.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.station.StationCount;
import org.volunteerstation.registry.station.StationDirectory;

/** Counts stations by community, so that a recount can compare the figures. */
@RestController
@RequestMapping("/api/v1/registry/regions")
class StationCountController {

	private final StationDirectory directory;

	StationCountController(StationDirectory directory) {
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping("/{code}/station-counts")
	Slice<CountView> counts(@PathVariable RegionCode code, RegionScope scope, SliceQuery query) {
		return this.directory.count(query, scope.narrow(code)).map(CountView::of);
	}

	/**
	 * What stands in a community.
	 *
	 * @param regionCode the community
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param covering of the stations those in a covering state
	 * @param compliant of the covering stations those that comply with the standard today
	 * @param nonCompliant of the covering stations those that were assessed and do not
	 * @param plaquedInYear of the covering stations those plaqued this year
	 * @param plaquedBefore of the covering stations those plaqued before
	 */
	record CountView(String regionCode, int stations, int points, int covering, int compliant, int nonCompliant,
			int plaquedInYear, int plaquedBefore) {

		static CountView of(StationCount count) {
			return new CountView(count.region().value(), count.stations(), count.points(), count.covering(),
					count.standing().compliant(), count.standing().nonCompliant(), count.plaques().inYear(),
					count.plaques().before());
		}

	}

}
