package org.volunteerstation.registry.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.jobs.JobAnswers;
import org.volunteerstation.platform.jobs.JobView;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.plan.PlanRefusal;
import org.volunteerstation.registry.plan.PlanReport;
import org.volunteerstation.registry.plan.Target;
import org.volunteerstation.registry.plan.sheet.PlanExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;

/** The build plan as a spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/plans")
class PlanSheetController {

	private final PlanReport report;

	private final JobAnswers answers;

	PlanSheetController(PlanReport report, JobAnswers answers) {
		this.report = report;
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/{year}/exports")
	ResponseEntity<JobView> exportPlan(@PathVariable @Min(Target.FIRST_YEAR) @Max(Target.LAST_YEAR) int year,
			@Valid @RequestBody RegionOrder order, RegionScope scope, Operator operator) {
		RegionCode region = order.within(scope).root();
		Target target = this.report.of(year, region, scope).orElseThrow(PlanRefusal.NotFound::new).target();
		return this.answers.taken(PlanExport.NAME, new PlanExport.Order(year, target.region().value()), operator);
	}

}
