package org.volunteerstation.registry.account.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;

import org.springframework.core.io.ByteArrayResource;
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

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobAnswers;
import org.volunteerstation.platform.jobs.JobView;
import org.volunteerstation.platform.jobs.Jobs;
import org.volunteerstation.platform.jobs.Sheets;
import org.volunteerstation.platform.jobs.Upload;
import org.volunteerstation.platform.jobs.sheet.ImportOrder;
import org.volunteerstation.platform.jobs.sheet.SheetImports;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.account.AccountKeeping;
import org.volunteerstation.registry.account.AccountSlips;
import org.volunteerstation.registry.account.sheet.AccountExport;
import org.volunteerstation.registry.account.sheet.AccountImport;

/** Accounts as a spreadsheet, and the slips of those that it opened. */
@RestController
@RequestMapping("/api/v1/registry/accounts")
class AccountSheetController {

	private final AccountImport kind;

	private final SheetImports imports;

	private final Jobs jobs;

	private final JobAnswers answers;

	private final AccountSlips slips;

	private final ShownAccounts shown;

	/** One more collaborator than usual: a job answers as jobs do, slips as accounts. */
	AccountSheetController(AccountImport kind, SheetImports imports, Jobs jobs, JobAnswers answers, AccountSlips slips,
			ShownAccounts shown) {
		this.kind = kind;
		this.imports = imports;
		this.jobs = jobs;
		this.answers = answers;
		this.slips = slips;
		this.shown = shown;
	}

	@KeepsAccounts
	@GetMapping(path = "/template", produces = Sheets.XLSX)
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = Sheets.XLSX, schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<ByteArrayResource> accountTemplate(RegionScope scope) {
		return this.imports.template(this.kind);
	}

	@KeepsAccounts
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping(path = "/imports", consumes = Sheets.XLSX)
	ResponseEntity<JobView> importAccounts(Upload file, @RequestParam ImportOrder.Mode mode,
			@RequestParam(defaultValue = "false") boolean dryRun, RegionScope scope, Operator operator) {
		return this.answers.accepted(this.imports.submit(this.kind, file, new ImportOrder(mode, dryRun), operator));
	}

	@KeepsAccounts
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportAccounts(@Valid @RequestBody AccountRequests.AccountExportFilter filter,
			RegionScope scope, Operator operator) {
		return this.answers.taken(AccountExport.NAME, filter.toOrder(scope), operator);
	}

	/**
	 * To whoever submitted the job, in the post of then. Not kept under an idempotency
	 * key: a code is stored nowhere in clear.
	 */
	@KeepsAccounts
	@PostMapping("/imports/{jobId}/slips")
	Slice<AccountViews.SlipView> slips(@PathVariable String jobId, @RequestParam(defaultValue = "false") boolean again,
			RegionScope scope, Operator operator, SliceQuery query) {
		Job job = this.jobs.job(jobId, operator);
		Slice<AccountKeeping.Invited> issued = this.slips.issue(job.id(), again, query, Granters.of(operator, scope));
		return new Slice<>(this.shown.slips(issued.items(), scope), issued.next());
	}

}
