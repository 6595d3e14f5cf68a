package org.volunteerstation.registry.inspection.web;

import jakarta.validation.Valid;

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
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.sheet.InspectionPlanExport;
import org.volunteerstation.registry.inspection.sheet.VisitExport;

/** Plans of inspections with their visits, and visits alone, as spreadsheets. */
@RestController
@RequestMapping("/api/v1/registry")
class InspectionSheetController {

	private final InspectionReading reading;

	private final JobAnswers answers;

	InspectionSheetController(InspectionReading reading, JobAnswers answers) {
		this.reading = reading;
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/inspection-plans/exports")
	ResponseEntity<JobView> exportPlans(@Valid @RequestBody InspectionRequests.PlanExportFilter filter,
			RegionScope scope, Operator operator) {
		return this.answers.taken(InspectionPlanExport.NAME, filter.toOrder(scope), operator);
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/inspection-visits/exports")
	ResponseEntity<JobView> exportVisits(@Valid @RequestBody InspectionRequests.VisitExportFilter filter,
			RegionScope scope, Operator operator) {
		VisitExport.Order order = filter.toOrder(scope);
		if (order.plan() != null) {
			this.reading.plan(order.plan(), scope);
		}
		return this.answers.taken(VisitExport.NAME, order, operator);
	}

}
