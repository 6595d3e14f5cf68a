package org.volunteerstation.registry.inspection.web;

import java.time.LocalDate;
import java.util.function.Function;

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
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.Ledger;
import org.volunteerstation.registry.inspection.LedgerEntry;
import org.volunteerstation.registry.inspection.OfficeNames;
import org.volunteerstation.registry.inspection.sheet.LedgerExport;

/** The ledger of what was found, as a list and as a sheet, and what of it waits. */
@RestController
@RequestMapping("/api/v1/registry/inspection-findings")
class LedgerController {

	private final InspectionReading reading;

	private final JobAnswers answers;

	private final OfficeNames names;

	LedgerController(InspectionReading reading, JobAnswers answers, OfficeNames names) {
		this.reading = reading;
		this.answers = answers;
		this.names = names;
	}

	@Reads("registry")
	@GetMapping
	Slice<InspectionViews.LedgerEntryView> ledger(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) Deficiency.@Nullable State state,
			@RequestParam(required = false) Deficiency.@Nullable Severity severity,
			@RequestParam(defaultValue = "false") boolean overdue, RegionScope scope, SliceQuery query) {
		LocalDate today = this.reading.today();
		Ledger.Filter filter = new Ledger.Filter((year != null) ? year : today.getYear(), scope.narrowOrAll(region),
				state, severity, overdue ? today : null);
		Slice<LedgerEntry> slice = this.reading.ledger(filter, query, scope);
		Function<RegionCode, String> known = this.names
			.below(slice.items().stream().map(LedgerEntry::region).distinct().toList(), scope);
		return slice.map((entry) -> InspectionViews.LedgerEntryView.of(entry, known.apply(entry.region()), today));
	}

	@Reads("registry")
	@GetMapping("/waiting")
	InspectionViews.WaitingFindingsView waiting(RegionScope scope) {
		Ledger.Waiting waiting = this.reading.waiting(scope);
		return new InspectionViews.WaitingFindingsView(waiting.open(), waiting.overdue(), waiting.answered(),
				waiting.more());
	}

	@Reads("registry")
	@Idempotent
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/exports")
	ResponseEntity<JobView> exportLedger(@Valid @RequestBody InspectionRequests.LedgerOrder order, RegionScope scope,
			Operator operator) {
		return this.answers.taken(LedgerExport.NAME, order.toOrder(scope, this.reading.today().getYear()), operator);
	}

}
