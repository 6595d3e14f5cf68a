package org.volunteerstation.registry.check.web;

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
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.check.Check;
import org.volunteerstation.registry.check.IntegrityChecks;
import org.volunteerstation.registry.check.sheet.FindingExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;

/** What a check finds, as a spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/checks")
class FindingSheetController {

	private final IntegrityChecks checks;

	private final JobAnswers answers;

	FindingSheetController(IntegrityChecks checks, JobAnswers answers) {
		this.checks = checks;
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/{code}/exports")
	ResponseEntity<JobView> exportFindings(@PathVariable String code, @Valid @RequestBody RegionOrder order,
			RegionScope scope, Operator operator) {
		Check check = this.checks.check(code);
		FindingExport.Order asked = new FindingExport.Order(check.code(), order.within(scope).root().value());
		return this.answers.taken(FindingExport.NAME, asked, operator);
	}

}
