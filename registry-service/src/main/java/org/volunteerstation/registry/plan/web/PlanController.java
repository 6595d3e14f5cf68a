package org.volunteerstation.registry.plan.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

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
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.plan.BuildPlanning;
import org.volunteerstation.registry.plan.PlanRefusal;
import org.volunteerstation.registry.plan.PlanReport;
import org.volunteerstation.registry.plan.Progress;
import org.volunteerstation.registry.plan.Target;
import org.volunteerstation.registry.region.RegionDirectory;

/** The build plan of a year, each caller the own subtree. */
@RestController
@RequestMapping("/api/v1/registry/plans")
class PlanController {

	private final BuildPlanning planning;

	private final PlanReport report;

	private final RegionDirectory directory;

	PlanController(BuildPlanning planning, PlanReport report, RegionDirectory directory) {
		this.planning = planning;
		this.report = report;
		this.directory = directory;
	}

	@Plans
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<PlanViews.TargetView> begin(@Valid @RequestBody PlanRequests.Beginning beginning,
			RegionScope scope) {
		Target target = this.planning.begin(beginning.toDraft(), scope);
		return ResponseEntity
			.created(URI.create("/api/v1/registry/plans/" + target.year() + "?region=" + target.region()))
			.eTag(IfMatch.etag(target.version()))
			.body(view(target, scope));
	}

	@Reads("registry")
	@GetMapping("/{year}")
	ResponseEntity<PlanViews.TargetView> target(@PathVariable @Min(Target.FIRST_YEAR) @Max(Target.LAST_YEAR) int year,
			@RequestParam RegionCode region, RegionScope scope) {
		Progress progress = this.report.of(year, region, scope).orElseThrow(PlanRefusal.NotFound::new);
		return ResponseEntity.ok()
			.eTag(IfMatch.etag(progress.target().version()))
			.body(views(List.of(progress), scope).getFirst());
	}

	@Reads("registry")
	@GetMapping("/{year}/targets")
	Slice<PlanViews.TargetView> below(@PathVariable @Min(Target.FIRST_YEAR) @Max(Target.LAST_YEAR) int year,
			@RequestParam RegionCode region, RegionScope scope, SliceQuery query) {
		Slice<Progress> slice = this.report.below(year, region, query, scope);
		return new Slice<>(views(slice.items(), scope), slice.next());
	}

	@Reads("registry")
	@GetMapping("/targets/{id}")
	ResponseEntity<PlanViews.TargetView> target(@PathVariable String id, RegionScope scope) {
		return answer(this.report.target(id, scope), scope);
	}

	@Plans
	@GetMapping("/targets/{id}/proposal")
	Slice<PlanViews.PartView> propose(@PathVariable String id, RegionScope scope) {
		Map<RegionCode, Integer> parts = this.planning.propose(id, scope);
		Function<RegionCode, String> names = this.directory.names(parts.keySet(), scope);
		return new Slice<>(parts.entrySet()
			.stream()
			.map((part) -> new PlanViews.PartView(part.getKey().value(), names.apply(part.getKey()), part.getValue()))
			.toList(), null);
	}

	@Plans
	@PutMapping("/targets/{id}/split")
	ResponseEntity<PlanViews.TargetView> split(@PathVariable String id, @Valid @RequestBody PlanRequests.Split split,
			IfMatch seen, RegionScope scope) {
		return answer(this.planning.split(id, split.parts(), split.dueOn(), seen.version(), scope), scope);
	}

	@Plans
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@DeleteMapping("/targets/{id}")
	void giveUp(@PathVariable String id, IfMatch seen, RegionScope scope) {
		this.planning.giveUp(id, seen.version(), scope);
	}

	@Plans
	@DeleteMapping("/targets/{id}/split")
	ResponseEntity<PlanViews.TargetView> withdraw(@PathVariable String id, IfMatch seen, RegionScope scope) {
		return answer(this.planning.withdraw(id, seen.version(), scope), scope);
	}

	private ResponseEntity<PlanViews.TargetView> answer(Target target, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(target.version())).body(view(target, scope));
	}

	private PlanViews.TargetView view(Target target, RegionScope scope) {
		Progress progress = this.report.of(target.year(), target.region(), scope)
			.orElseThrow(PlanRefusal.NotFound::new);
		return views(List.of(progress), scope).getFirst();
	}

	private List<PlanViews.TargetView> views(List<Progress> rows, RegionScope scope) {
		Function<RegionCode, String> names = this.directory
			.names(rows.stream().map((row) -> row.target().region()).toList(), scope);
		LocalDate today = this.report.today();
		return rows.stream()
			.map((row) -> PlanViews.TargetView.of(row, names.apply(row.target().region()), today))
			.toList();
	}

}
