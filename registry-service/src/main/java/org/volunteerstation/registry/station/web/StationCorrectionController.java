package org.volunteerstation.registry.station.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
import org.volunteerstation.registry.station.sheet.StationCorrectionImport;

/** The sites of many stations corrected by one spreadsheet. */
@RestController
@RequestMapping("/api/v1/registry/stations/corrections")
class StationCorrectionController {

	private final StationCorrectionImport kind;

	private final SheetImports imports;

	private final JobAnswers answers;

	StationCorrectionController(StationCorrectionImport kind, SheetImports imports, JobAnswers answers) {
		this.kind = kind;
		this.imports = imports;
		this.answers = answers;
	}

	@Registers
	@GetMapping(path = "/template", produces = Sheets.XLSX)
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = Sheets.XLSX, schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<ByteArrayResource> correctionTemplate(RegionScope scope) {
		return this.imports.template(this.kind);
	}

	@Registers
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping(path = "/imports", consumes = Sheets.XLSX)
	ResponseEntity<JobView> importCorrections(Upload file, @RequestParam ImportOrder.Mode mode,
			@RequestParam(defaultValue = "false") boolean dryRun, RegionScope scope, Operator operator) {
		return this.answers.accepted(this.imports.submit(this.kind, file, new ImportOrder(mode, dryRun), operator));
	}

}
