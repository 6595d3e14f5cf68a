package org.volunteerstation.registry.edition.web;

import java.util.Map;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
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
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.sheet.EditionExport;
import org.volunteerstation.registry.edition.sheet.StepExport;

/** Editions, and the journal of one, as spreadsheets. */
@RestController
@RequestMapping("/api/v1/registry/editions")
class EditionSheetController {

	private final EditionReview review;

	private final JobAnswers answers;

	EditionSheetController(EditionReview review, JobAnswers answers) {
		this.review = review;
		this.answers = answers;
	}

	@DecidesEditions
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportEditions(RegionScope scope, Operator operator) {
		return this.answers.taken(EditionExport.NAME, Map.of(), operator);
	}

	@DecidesEditions
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/{id}/step-exports")
	ResponseEntity<JobView> exportSteps(@PathVariable String id,
			@Valid @RequestBody EditionRequests.StepExportFilter filter, RegionScope scope, Operator operator) {
		String edition = this.review.edition(id, scope).id();
		return this.answers.taken(StepExport.NAME, new StepExport.Order(edition, filter.state()), operator);
	}

}
