package org.volunteerstation.registry.change.web;

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
import org.volunteerstation.registry.change.sheet.ChangeOrderExport;

/** Change orders as a spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/change-orders")
class ChangeSheetController {

	private final JobAnswers answers;

	ChangeSheetController(JobAnswers answers) {
		this.answers = answers;
	}

	@ChangesTree
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportOrders(@Valid @RequestBody ChangeRequests.OrderExportFilter filter, RegionScope scope,
			Operator operator) {
		return this.answers.taken(ChangeOrderExport.NAME, filter.toOrder(), operator);
	}

}
