package org.volunteerstation.analytics.recount.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.analytics.recount.Difference;
import org.volunteerstation.analytics.recount.Recount;
import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Governs;

/** Lets figures be counted again. */
@RestController
@RequestMapping("/api/v1/analytics/recounts")
class RecountController {

	private static final int MOST_DIFFERENCES = 50;

	private final Recount recount;

	RecountController(Recount recount) {
		this.recount = recount;
	}

	@Governs
	@PostMapping
	OutcomeView recount(@Valid @RequestBody RecountRequest request, RegionScope scope) {
		return OutcomeView
			.of(this.recount.recount(RegionCode.parse(request.region()).orElseThrow(OutsideScope::new), scope));
	}

	/**
	 * What to count again.
	 *
	 * @param region code of a region of any tier
	 */
	record RecountRequest(@NotNull String region) {

	}

	/**
	 * What was found.
	 *
	 * @param communities communities compared
	 * @param differing of them those with a difference
	 * @param repaired of them those whose row was repaired at once
	 * @param differences the first 50 differences
	 */
	record OutcomeView(int communities, int differing, int repaired, List<DifferenceView> differences) {

		static OutcomeView of(Recount.Outcome outcome) {
			return new OutcomeView(outcome.communities(), outcome.differing(), outcome.repaired(),
					outcome.differences().stream().limit(MOST_DIFFERENCES).map(DifferenceView::of).toList());
		}

	}

	/**
	 * A difference.
	 *
	 * @param regionCode the community
	 * @param indicator the indicator
	 * @param stored what was stored
	 * @param recounted what its owner counts
	 */
	record DifferenceView(String regionCode, String indicator, int stored, int recounted) {

		static DifferenceView of(Difference difference) {
			return new DifferenceView(difference.community().value(), difference.indicator().label(),
					difference.stored(), difference.recounted());
		}

	}

}
