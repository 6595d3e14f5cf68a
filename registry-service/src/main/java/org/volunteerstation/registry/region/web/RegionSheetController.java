package org.volunteerstation.registry.region.web;

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
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.region.sheet.TreeExport;

/** The tree of today as a spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/regions")
class RegionSheetController {

	private final JobAnswers answers;

	RegionSheetController(JobAnswers answers) {
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportRegions(@Valid @RequestBody RegionOrder order, RegionScope scope, Operator operator) {
		return this.answers.taken(TreeExport.NAME, new RegionOrder(order.within(scope).root().value()), operator);
	}

}
