package org.volunteerstation.registry.change.web;

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
import org.volunteerstation.registry.change.Drafting;
import org.volunteerstation.registry.change.sheet.ChangeOrderExport;
import org.volunteerstation.registry.change.sheet.MoveExport;

/** Change orders as a spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/change-orders")
class ChangeSheetController {

	private final Drafting drafting;

	private final JobAnswers answers;

	ChangeSheetController(Drafting drafting, JobAnswers answers) {
		this.drafting = drafting;
		this.answers = answers;
	}

	@ChangesTree
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportOrders(@Valid @RequestBody ChangeRequests.OrderExportFilter filter, RegionScope scope,
			Operator operator) {
		return this.answers.taken(ChangeOrderExport.NAME, filter.toOrder(scope), operator);
	}

	@ChangesTree
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/{id}/move-exports")
	ResponseEntity<JobView> exportMoves(@PathVariable String id, RegionScope scope, Operator operator) {
		String order = this.drafting.order(id, scope).id();
		return this.answers.taken(MoveExport.NAME, new MoveExport.Order(order), operator);
	}

}
