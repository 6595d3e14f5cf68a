package org.volunteerstation.registry.inspection.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.inspection.Inspecting;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.Inspector;
import org.volunteerstation.registry.inspection.OfficeNames;
import org.volunteerstation.registry.inspection.Seen;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.inspection.VisitState;
import org.volunteerstation.registry.inspection.Visits;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;

/** Visits to sampled stations: their lists, reports and ends. */
@RestController
@RequestMapping("/api/v1/registry/inspection-visits")
class InspectionVisitController {

	private final Inspecting inspecting;

	private final InspectionReading reading;

	private final VisitPresenter views;

	private final OfficeNames names;

	InspectionVisitController(Inspecting inspecting, InspectionReading reading, VisitPresenter views,
			OfficeNames names) {
		this.inspecting = inspecting;
		this.reading = reading;
		this.views = views;
		this.names = names;
	}

	@Reads("registry")
	@GetMapping
	Slice<VisitViews.VisitSummaryView> visits(@RequestParam(required = false) @Nullable String plan,
			@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable VisitState state,
			@RequestParam(required = false) @Nullable String station,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(defaultValue = "false") boolean answered, RegionScope scope, SliceQuery query) {
		RegionScope asked = scope.narrowOrAll(region);
		LocalDate today = this.reading.today();
		Visits.Filter filter = new Visits.Filter(plan, station(station), state, overdue ? today : null,
				answered ? scope : null);
		Slice<Visit> slice = this.reading.visits(filter, query, asked, scope);
		Map<StationId, String> stations = this.reading.names(slice.items(), scope);
		Function<RegionCode, String> regions = this.names
			.below(slice.items().stream().map((visit) -> visit.site().region()).distinct().toList(), scope);
		return slice.map((visit) -> VisitViews.VisitSummaryView.of(visit,
				stations.getOrDefault(visit.site().station(), visit.site().station().value()),
				regions.apply(visit.site().region()), today, scope));
	}

	@Reads("registry")
	@GetMapping("/{id}")
	ResponseEntity<VisitViews.InspectionVisitView> visit(@PathVariable String id, RegionScope scope) {
		return tagged(this.reading.visit(id, scope), scope);
	}

	@Inspects
	@PutMapping("/{id}/record")
	ResponseEntity<VisitViews.InspectionVisitView> record(@PathVariable String id,
			@Valid @RequestBody InspectionRequests.VisitReport report, IfMatch seen, RegionScope scope,
			Operator operator) {
		Inspector by = new Inspector(operator.subject(), operator.username());
		return tagged(this.inspecting.record(new Seen(id, seen.version()), report.entry(), by, scope), scope);
	}

	@Inspects
	@Idempotent
	@PostMapping("/{id}/closing")
	ResponseEntity<VisitViews.InspectionVisitView> close(@PathVariable String id,
			@Valid @RequestBody InspectionRequests.VisitClosing closing, IfMatch seen, RegionScope scope) {
		return tagged(this.inspecting.close(new Seen(id, seen.version()), closing.reason(), scope), scope);
	}

	@Inspects
	@Idempotent
	@PostMapping("/{id}/publication")
	ResponseEntity<VisitViews.InspectionVisitView> publish(@PathVariable String id, IfMatch seen, RegionScope scope) {
		return tagged(this.inspecting.publish(new Seen(id, seen.version()), scope), scope);
	}

	/** What cannot be an id names no station, as a foreign one does. */
	static @Nullable StationId station(@Nullable String text) {
		return (text != null) ? StationId.parse(text).orElseThrow(() -> new StationRefusal.NotFound("/station")) : null;
	}

	private ResponseEntity<VisitViews.InspectionVisitView> tagged(Visit visit, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(visit.version())).body(this.views.of(visit, scope));
	}

}
