package org.volunteerstation.registry.ranking.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.jobs.JobAnswers;
import org.volunteerstation.platform.jobs.JobView;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.ranking.sheet.RankingExport;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.RegionRefusal;
import org.volunteerstation.registry.region.sheet.RegionOrder;

/** The ranking of the regions below as a spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/rankings")
class RankingController {

	private final JobAnswers answers;

	private final Clock clock;

	RankingController(JobAnswers answers, Clock clock) {
		this.answers = answers;
		this.clock = clock;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportRanking(@Valid @RequestBody RankingFilter filter, RegionScope scope,
			Operator operator) {
		LocalDate on = filter.on();
		if (on != null && on.isAfter(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)))) {
			throw new RegionRefusal.DateInFuture(on);
		}
		return this.answers.taken(RankingExport.NAME, filter.toOrder(scope), operator);
	}

	/**
	 * Which ranking; the filters of the overview.
	 *
	 * @param region a region within the caller's; absent: all of it
	 * @param withoutPseudoTowns whether pseudo towns are left out; absent: no
	 * @param on by the tree of that day, and of its month; absent: now
	 */
	record RankingFilter(@Nullable String region, @Nullable Boolean withoutPseudoTowns, @Nullable LocalDate on) {

		RankingExport.Order toOrder(RegionScope scope) {
			return new RankingExport.Order(new RegionOrder(this.region).within(scope).root().value(),
					Boolean.TRUE.equals(this.withoutPseudoTowns), this.on);
		}

	}

}
