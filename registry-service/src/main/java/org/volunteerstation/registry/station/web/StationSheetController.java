package org.volunteerstation.registry.station.web;

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
import org.volunteerstation.platform.jobs.JobAnswers;
import org.volunteerstation.platform.jobs.JobView;
import org.volunteerstation.platform.jobs.Sheets;
import org.volunteerstation.platform.jobs.Upload;
import org.volunteerstation.platform.jobs.sheet.ImportOrder;
import org.volunteerstation.platform.jobs.sheet.SheetImports;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.sheet.HistoryExport;
import org.volunteerstation.registry.station.sheet.StationExport;
import org.volunteerstation.registry.station.sheet.StationImport;

/** The register as spreadsheets; what takes long is a job. */
@RestController
@RequestMapping("/api/v1/registry/stations")
class StationSheetController {

	private final StationImport kind;

	private final SheetImports imports;

	private final StationDirectory directory;

	private final JobAnswers answers;

	StationSheetController(StationImport kind, SheetImports imports, StationDirectory directory, JobAnswers answers) {
		this.kind = kind;
		this.imports = imports;
		this.directory = directory;
		this.answers = answers;
	}

	@Reads("registry")
	@GetMapping(path = "/template", produces = Sheets.XLSX)
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = Sheets.XLSX, schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<ByteArrayResource> template(RegionScope scope) {
		return this.imports.template(this.kind);
	}

	@Registers
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping(path = "/imports", consumes = Sheets.XLSX)
	ResponseEntity<JobView> importSheet(Upload file, @RequestParam ImportOrder.Mode mode,
			@RequestParam(defaultValue = "false") boolean dryRun, RegionScope scope, Operator operator) {
		return this.answers.accepted(this.imports.submit(this.kind, file, new ImportOrder(mode, dryRun), operator));
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportSheet(@Valid @RequestBody StationRequests.Export filter, RegionScope scope,
			Operator operator) {
		return this.answers.taken(StationExport.NAME, filter.toOrder(scope), operator);
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/{id}/history-exports")
	ResponseEntity<JobView> exportHistory(@PathVariable String id, RegionScope scope, Operator operator) {
		StationId station = this.directory.station(StationController.id(id), scope).id();
		return this.answers.taken(HistoryExport.NAME, new HistoryExport.Order(station.value()), operator);
	}

}
