package org.volunteerstation.registry.contact.web;

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
import org.volunteerstation.registry.contact.sheet.ContactExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;

/** The contacts as a spreadsheet, masked. */
@RestController
@RequestMapping("/api/v1/registry/contacts")
class ContactSheetController {

	private final JobAnswers answers;

	ContactSheetController(JobAnswers answers) {
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportContacts(@Valid @RequestBody RegionOrder order, RegionScope scope,
			Operator operator) {
		return this.answers.taken(ContactExport.NAME, new RegionOrder(order.within(scope).root().value()), operator);
	}

}
