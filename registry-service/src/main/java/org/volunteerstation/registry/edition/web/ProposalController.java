package org.volunteerstation.registry.edition.web;

import java.net.URI;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
import org.volunteerstation.platform.jobs.Jobs;
import org.volunteerstation.platform.jobs.Sheets;
import org.volunteerstation.platform.jobs.Upload;
import org.volunteerstation.platform.jobs.sheet.ImportOrder;
import org.volunteerstation.platform.jobs.sheet.SheetImports;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.change.Author;
import org.volunteerstation.registry.edition.Confidence;
import org.volunteerstation.registry.edition.Decision;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.ProposalKind;
import org.volunteerstation.registry.edition.Succession;
import org.volunteerstation.registry.edition.SuccessionFilter;
import org.volunteerstation.registry.edition.sheet.SuccessionExport;
import org.volunteerstation.registry.edition.sheet.SuccessionImport;

/** What editions propose, each caller those of the own subtree. */
@RestController
@RequestMapping("/api/v1/registry")
class ProposalController {

	private final EditionReview review;

	private final SuccessionImport kind;

	private final SheetImports imports;

	private final Jobs jobs;

	private final ProblemTexts texts;

	ProposalController(EditionReview review, SuccessionImport kind, SheetImports imports, Jobs jobs,
			ProblemTexts texts) {
		this.review = review;
		this.kind = kind;
		this.imports = imports;
		this.jobs = jobs;
		this.texts = texts;
	}

	@DecidesEditions
	@GetMapping("/editions/{id}/proposals")
	Slice<EditionViews.ProposalView> proposals(@PathVariable String id,
			@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable ProposalKind kind,
			@RequestParam(required = false) @Nullable Confidence confidence,
			@RequestParam(required = false) @Nullable Decision decision, RegionScope scope, SliceQuery query) {
		RegionScope asked = scope.narrowOrAll(region);
		return this.review.proposals(id, new SuccessionFilter(kind, confidence, decision), query, asked)
			.map(EditionViews.ProposalView::of);
	}

	@DecidesEditions
	@GetMapping("/editions/{id}/proposals/{key}")
	ResponseEntity<EditionViews.ProposalView> proposal(@PathVariable String id, @PathVariable String key,
			RegionScope scope) {
		return answer(this.review.proposal(id, key, scope));
	}

	@DecidesEditions
	@PutMapping("/editions/{id}/proposals/{key}")
	ResponseEntity<EditionViews.ProposalView> decide(@PathVariable String id, @PathVariable String key,
			@Valid @RequestBody EditionRequests.ProposalVerdict verdict, IfMatch seen, Operator operator,
			RegionScope scope) {
		return answer(
				this.review.decide(id, verdict.toVerdict(key, seen.version()), new Author(operator.subject(), scope)));
	}

	@DecidesEditions
	@Idempotent
	@PostMapping("/editions/{id}/confirmations")
	EditionViews.ProposalsConfirmedView confirm(@PathVariable String id,
			@Valid @RequestBody EditionRequests.ProposalConfirmation confirmation, Operator operator,
			RegionScope scope) {
		RegionScope asked = EditionRequests.scope(confirmation.region(), scope);
		return new EditionViews.ProposalsConfirmedView(
				this.review.confirm(id, confirmation.filter(), new Author(operator.subject(), asked)));
	}

	@DecidesEditions
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/editions/{id}/proposal-exports")
	ResponseEntity<JobView> exportSheet(@PathVariable String id,
			@Valid @RequestBody EditionRequests.ProposalExport filter, RegionScope scope, Operator operator) {
		this.review.edition(id, scope);
		return accepted(this.jobs.submit(SuccessionExport.NAME, filter.toOrder(id, scope), null, operator));
	}

	@DecidesEditions
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping(path = "/edition-decisions", consumes = Sheets.XLSX)
	ResponseEntity<JobView> importSheet(Upload file, @RequestParam ImportOrder.Mode mode,
			@RequestParam(defaultValue = "false") boolean dryRun, RegionScope scope, Operator operator) {
		return accepted(this.imports.submit(this.kind, file, new ImportOrder(mode, dryRun), operator));
	}

	private ResponseEntity<JobView> accepted(Job job) {
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/registry/jobs/" + job.id()))
			.body(JobView.of(job, this.texts));
	}

	private static ResponseEntity<EditionViews.ProposalView> answer(Succession one) {
		return ResponseEntity.ok().eTag(IfMatch.etag(one.version())).body(EditionViews.ProposalView.of(one));
	}

}
