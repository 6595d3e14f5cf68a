package org.volunteerstation.registry.notice.web;

import java.util.Map;

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
import org.volunteerstation.registry.notice.sheet.NoticeExport;
import org.volunteerstation.registry.notice.sheet.SentNoticeExport;

/** The own office's notices as spreadsheets: those it was sent, those it sends. */
@RestController
@RequestMapping("/api/v1/registry/notices")
class NoticeSheetController {

	private final JobAnswers answers;

	NoticeSheetController(JobAnswers answers) {
		this.answers = answers;
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportReceived(@Valid @RequestBody NoticeRequests.NoticeFilter filter, RegionScope scope,
			Operator operator) {
		return this.answers.taken(NoticeExport.NAME, new NoticeExport.Order(Boolean.TRUE.equals(filter.unread())),
				operator);
	}

	@Notifies
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/sent/exports")
	ResponseEntity<JobView> exportSent(RegionScope scope, Operator operator) {
		return this.answers.taken(SentNoticeExport.NAME, Map.of(), operator);
	}

}
