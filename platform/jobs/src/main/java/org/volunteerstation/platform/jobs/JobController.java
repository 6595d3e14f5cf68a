package org.volunteerstation.platform.jobs;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;

/** Each person's own jobs. */
@RestController
@RequestMapping("${volunteer.service.base-path}/jobs")
class JobController {

	private final Jobs jobs;

	private final ProblemTexts texts;

	JobController(Jobs jobs, ProblemTexts texts) {
		this.jobs = jobs;
		this.texts = texts;
	}

	@OwnJobs
	@GetMapping
	Slice<JobView> jobs(RegionScope scope, Operator operator, SliceQuery query) {
		return this.jobs.list(query, operator).map((job) -> JobView.of(job, this.texts));
	}

	@OwnJobs
	@GetMapping("/{id}")
	JobView job(@PathVariable String id, RegionScope scope, Operator operator) {
		return JobView.of(this.jobs.job(id, operator), this.texts);
	}

	@OwnJobs
	@PostMapping("/{id}/cancellation")
	JobView cancelJob(@PathVariable String id, RegionScope scope, Operator operator) {
		return JobView.of(this.jobs.cancel(id, operator), this.texts);
	}

	@OwnJobs
	@GetMapping(path = "/{id}/result", produces = Sheets.XLSX)
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = Sheets.XLSX, schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<InputStreamResource> jobResult(@PathVariable String id, RegionScope scope, Operator operator) {
		Jobs.Result result = this.jobs.result(id, operator);
		return ResponseEntity.ok()
			.headers(Sheets.download(result.name()))
			.body(new InputStreamResource(result.content()));
	}

}
