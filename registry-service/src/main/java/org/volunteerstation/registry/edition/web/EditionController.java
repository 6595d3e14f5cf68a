package org.volunteerstation.registry.edition.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.function.Function;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobView;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Governs;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.edition.EditionApplication;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.EditionStanding;
import org.volunteerstation.registry.edition.Journal;
import org.volunteerstation.registry.edition.sheet.EditionJobs;

/** New editions of the codes, from the file to the last step. */
@RestController
@RequestMapping("/api/v1/registry")
class EditionController {

	private final EditionReview review;

	private final EditionApplication application;

	private final EditionJobs jobs;

	private final ProblemTexts texts;

	private final EditionStanding standing;

	EditionController(EditionReview review, EditionApplication application, EditionJobs jobs, ProblemTexts texts,
			EditionStanding standing) {
		this.review = review;
		this.application = application;
		this.jobs = jobs;
		this.texts = texts;
		this.standing = standing;
	}

	@Governs
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping(path = "/edition-imports", consumes = "text/csv")
	ResponseEntity<JobView> compare(@RequestParam LocalDate on, @RequestBody byte[] file, RegionScope scope,
			Operator operator) {
		return accepted(this.jobs.compare(on, file, operator));
	}

	@DecidesEditions
	@GetMapping("/editions")
	Slice<EditionViews.EditionView> editions(RegionScope scope, SliceQuery query) {
		Slice<EditionDraft> editions = this.review.editions(query, scope);
		Function<EditionDraft, Journal.Progress> progress = this.application.progress(editions.items(), scope);
		return editions.map((edition) -> EditionViews.EditionView.of(edition, progress.apply(edition), null));
	}

	@Reads("registry")
	@GetMapping("/editions/standing")
	EditionViews.EditionStandingView standing(RegionScope scope) {
		return EditionViews.EditionStandingView.of(this.standing.of(scope));
	}

	@DecidesEditions
	@GetMapping("/editions/{id}")
	ResponseEntity<EditionViews.EditionView> edition(@PathVariable String id, RegionScope scope) {
		return answer(this.review.edition(id, scope), scope);
	}

	@DecidesEditions
	@GetMapping("/editions/{id}/summary")
	EditionViews.ProposalSummaryView summary(@PathVariable String id,
			@RequestParam(required = false) @Nullable RegionCode region, RegionScope scope) {
		RegionScope asked = scope.narrowOrAll(region);
		return EditionViews.ProposalSummaryView.of(this.review.counts(this.review.edition(id, asked), asked));
	}

	@DecidesEditions
	@GetMapping("/editions/{id}/steps")
	Slice<EditionViews.EditionStepView> steps(@PathVariable String id,
			@RequestParam(required = false) @Nullable ChangeState state, RegionScope scope, SliceQuery query) {
		return this.review.steps(id, state, query, scope).map(EditionViews.EditionStepView::of);
	}

	@Governs
	@Idempotent
	@PostMapping("/editions/{id}/transitions")
	ResponseEntity<EditionViews.EditionView> step(@PathVariable String id,
			@Valid @RequestBody EditionRequests.EditionStep step, IfMatch seen, Operator operator, RegionScope scope) {
		return answer(this.jobs.step(id, step.to(), step.remark(), seen.version(), operator), scope);
	}

	@Governs
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/editions/{id}/applications")
	ResponseEntity<JobView> resume(@PathVariable String id, Operator operator, RegionScope scope) {
		return accepted(this.jobs.resume(id, operator));
	}

	private ResponseEntity<JobView> accepted(Job job) {
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/registry/jobs/" + job.id()))
			.body(JobView.of(job, this.texts));
	}

	private ResponseEntity<EditionViews.EditionView> answer(EditionDraft edition, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(edition.version())).body(view(edition, scope));
	}

	private EditionViews.EditionView view(EditionDraft edition, RegionScope scope) {
		return EditionViews.EditionView.of(edition, this.application.progress(edition, scope),
				this.jobs.last(edition, scope)
					.map((job) -> EditionViews.EditionJobView.of(JobView.of(job, this.texts)))
					.orElse(null));
	}

}
