package org.volunteerstation.registry.manager.web;

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
import org.volunteerstation.registry.manager.sheet.ManagerExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;

/** The managers as a spreadsheet, masked. */
@RestController
@RequestMapping("/api/v1/registry/managers")
class ManagerSheetController {

	private final JobAnswers answers;

	ManagerSheetController(JobAnswers answers) {
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportManagers(@Valid @RequestBody RegionOrder order, RegionScope scope,
			Operator operator) {
		RegionOrder asked = new RegionOrder(order.within(scope).root().value());
		return this.answers.taken(ManagerExport.NAME, asked, operator);
	}

}
