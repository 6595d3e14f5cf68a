package org.volunteerstation.registry.standard.web;

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
import org.volunteerstation.registry.standard.sheet.StandardExport;

/** How stations stand against the checklist, as a spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/standard")
class StandardSheetController {

	private final JobAnswers answers;

	StandardSheetController(JobAnswers answers) {
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportStandard(@Valid @RequestBody StandardRequests.StandingExport filter,
			RegionScope scope, Operator operator) {
		return this.answers.taken(StandardExport.NAME, filter.toOrder(scope), operator);
	}

}
