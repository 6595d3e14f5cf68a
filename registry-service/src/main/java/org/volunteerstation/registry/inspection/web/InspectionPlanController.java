package org.volunteerstation.registry.inspection.web;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.InspectionPlanning;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.Inspections;
import org.volunteerstation.registry.inspection.OfficeNames;
import org.volunteerstation.registry.inspection.Seen;

/** Plans of inspections, their samples and how far they are. */
@RestController
@RequestMapping("/api/v1/registry/inspection-plans")
class InspectionPlanController {

	private final InspectionPlanning planning;

	private final InspectionReading reading;

	private final OfficeNames names;

	InspectionPlanController(InspectionPlanning planning, InspectionReading reading, OfficeNames names) {
		this.planning = planning;
		this.reading = reading;
		this.names = names;
	}

	@Reads("registry")
	@GetMapping
	Slice<InspectionViews.InspectionPlanView> plans(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) InspectionPlan.@Nullable State state, RegionScope scope, SliceQuery query) {
		Slice<InspectionPlan> slice = this.reading.plans(new Inspections.Filter(region, year, state), query, scope);
		Function<RegionCode, String> known = this.names.of(slice.items(), scope);
		return slice.map((plan) -> InspectionViews.InspectionPlanView.of(plan, known, scope));
	}

	@Inspects
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<InspectionViews.InspectionPlanView> draft(
			@Valid @RequestBody InspectionRequests.InspectionTerms terms, RegionScope scope, Operator operator) {
		InspectionPlan plan = this.planning.draft(terms.terms(scope.root()), operator.username(), scope);
		return ResponseEntity.created(URI.create("/api/v1/registry/inspection-plans/" + plan.id()))
			.eTag(IfMatch.etag(plan.version()))
			.body(view(plan, scope));
	}

	@Reads("registry")
	@GetMapping("/{id}")
	ResponseEntity<InspectionViews.InspectionPlanView> plan(@PathVariable String id, RegionScope scope) {
		return answer(this.reading.plan(id, scope), scope);
	}

	@Inspects
	@PutMapping("/{id}")
	ResponseEntity<InspectionViews.InspectionPlanView> revise(@PathVariable String id,
			@Valid @RequestBody InspectionRequests.InspectionTerms terms, IfMatch seen, RegionScope scope) {
		RegionCode office = this.reading.plan(id, scope).office();
		return answer(this.planning.revise(new Seen(id, seen.version()), terms.terms(office), scope), scope);
	}

	@Inspects
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@DeleteMapping("/{id}")
	void discard(@PathVariable String id, IfMatch seen, RegionScope scope) {
		this.planning.discard(new Seen(id, seen.version()), scope);
	}

	@Inspects
	@Idempotent
	@PostMapping("/{id}/opening")
	ResponseEntity<InspectionViews.InspectionPlanView> open(@PathVariable String id, IfMatch seen, RegionScope scope) {
		return answer(this.planning.open(new Seen(id, seen.version()), scope), scope);
	}

	/** Takes no version: whoever draws second gets what the first one drew. */
	@Inspects
	@Idempotent
	@PostMapping("/{id}/sample")
	ResponseEntity<InspectionViews.InspectionPlanView> draw(@PathVariable String id, RegionScope scope) {
		return answer(this.planning.draw(id, scope), scope);
	}

	@Inspects
	@Idempotent
	@PostMapping("/{id}/closing")
	ResponseEntity<InspectionViews.InspectionPlanView> close(@PathVariable String id, IfMatch seen, RegionScope scope) {
		return answer(this.planning.close(new Seen(id, seen.version()), scope), scope);
	}

	@Reads("registry")
	@GetMapping("/{id}/progress")
	Slice<InspectionViews.InspectionProgressView> progress(@PathVariable String id,
			@RequestParam(required = false) @Nullable RegionCode region, RegionScope scope) {
		List<InspectionReading.Advance> advances = this.reading.progress(id, region, scope);
		Function<RegionCode, String> known = this.names
			.below(advances.stream().map((one) -> one.progress().region()).toList(), scope);
		return new Slice<>(
				advances.stream().map((one) -> InspectionViews.InspectionProgressView.of(one, known)).toList(), null);
	}

	private ResponseEntity<InspectionViews.InspectionPlanView> answer(InspectionPlan plan, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(plan.version())).body(view(plan, scope));
	}

	private InspectionViews.InspectionPlanView view(InspectionPlan plan, RegionScope scope) {
		return InspectionViews.InspectionPlanView.of(plan, this.names.of(List.of(plan), scope), scope);
	}

}
