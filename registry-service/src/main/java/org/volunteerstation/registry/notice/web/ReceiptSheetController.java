package org.volunteerstation.registry.notice.web;

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
import org.volunteerstation.registry.notice.NoticeReading;
import org.volunteerstation.registry.notice.sheet.ReceiptExport;

/** Who has read a notice, as a spreadsheet for the office that sent it. */
@RestController
@RequestMapping("/api/v1/registry/notices/sent/{id}/receipts")
class ReceiptSheetController {

	private final NoticeReading reading;

	private final JobAnswers answers;

	ReceiptSheetController(NoticeReading reading, JobAnswers answers) {
		this.reading = reading;
		this.answers = answers;
	}

	@Notifies
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportReceipts(@PathVariable String id,
			@Valid @RequestBody NoticeRequests.ReceiptFilter filter, RegionScope scope, Operator operator) {
		String notice = this.reading.sent(id, scope).id();
		return this.answers.taken(ReceiptExport.NAME, new ReceiptExport.Order(notice, filter.read()), operator);
	}

}
