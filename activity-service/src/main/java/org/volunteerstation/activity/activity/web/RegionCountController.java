package org.volunteerstation.activity.activity.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.activity.activity.ActivityDirectory;

/** Counts what carries some codes, so that a change order can say what it will move. */
@RestController
@RequestMapping("/api/v1/activity/region-counts")
class RegionCountController {

	private static final int MOST = 10_000;

	private final ActivityDirectory directory;

	RegionCountController(ActivityDirectory directory) {
		this.directory = directory;
	}

	@Reads("activity")
	@PostMapping
	RegionCountView count(@Valid @RequestBody RegionCountQuestion asked, RegionScope scope) {
		List<RegionCode> codes = asked.regions()
			.stream()
			.map((code) -> RegionCode.parse(code).filter(scope::covers).orElseThrow(OutsideScope::new))
			.toList();
		return new RegionCountView(this.directory.count(codes, scope));
	}

	/**
	 * What is asked about.
	 *
	 * @param regions codes of any tier, each within the caller's scope
	 */
	record RegionCountQuestion(@NotEmpty @Size(max = MOST) List<@NotNull String> regions) {
	}

	/**
	 * What is there.
	 *
	 * @param activities activities that carry one of the codes
	 */
	record RegionCountView(long activities) {
	}

}
