package org.volunteerstation.registry.coverage.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.volunteerstation.platform.jobs.JobAnswers;
import org.volunteerstation.platform.jobs.JobView;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.coverage.UncoveredDirectory;
import org.volunteerstation.registry.coverage.sheet.UncoveredExport;

/** The communities of the own subtree that have no station. */
@RestController
@RequestMapping("/api/v1/registry/uncovered-communities")
class UncoveredController {

	private final UncoveredDirectory directory;

	private final JobAnswers answers;

	UncoveredController(UncoveredDirectory directory, JobAnswers answers) {
		this.directory = directory;
		this.answers = answers;
	}

	@Reads("registry")
	@GetMapping
	Slice<UncoveredViews.UncoveredView> uncovered(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(defaultValue = "false") boolean withoutPseudoTowns, RegionScope scope, SliceQuery query) {
		RegionScope asked = scope.narrowOrAll(region);
		return this.directory.list(withoutPseudoTowns, query, asked).map(UncoveredViews.UncoveredView::of);
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportUncovered(@Valid @RequestBody UncoveredViews.UncoveredExportFilter filter,
			RegionScope scope, Operator operator) {
		return this.answers.taken(UncoveredExport.NAME, filter.toOrder(scope), operator);
	}

}
