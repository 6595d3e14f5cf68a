package org.volunteerstation.activity.activity.web;

import java.net.URI;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.service.KnownStations;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Writes;
import org.volunteerstation.activity.activity.Activity;
import org.volunteerstation.activity.activity.ActivityDirectory;
import org.volunteerstation.activity.activity.ActivityId;
import org.volunteerstation.activity.activity.ActivityPlanning;
import org.volunteerstation.activity.activity.ActivityRefusal;
import org.volunteerstation.activity.activity.Activities;

/** The activities of the own subtree. */
@RestController
@RequestMapping("/api/v1/activity/activities")
class ActivityController {

	private final ActivityPlanning planning;

	private final ActivityDirectory directory;

	private final KnownStations stations;

	ActivityController(ActivityPlanning planning, ActivityDirectory directory, KnownStations stations) {
		this.planning = planning;
		this.directory = directory;
		this.stations = stations;
	}

	@Writes("activity")
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<ActivityView> plan(@Valid @RequestBody ActivityRequests.Plan plan, RegionScope scope) {
		Activity activity = this.planning.plan(plan.projectId(), plan.toContent(), scope);
		return ResponseEntity.created(URI.create("/api/v1/activity/activities/" + activity.id()))
			.eTag(IfMatch.etag(activity.version()))
			.body(ActivityView.of(activity, false));
	}

	@Reads("activity")
	@GetMapping
	Slice<ActivityView> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable @Size(max = 36) String projectId, RegionScope scope,
			SliceQuery query) {
		RegionScope asked = scope.narrowOrAll(region);
		Slice<Activity> page = this.directory.list(asked, projectId, place(query), query);
		Set<String> withdrawn = this.stations
			.withdrawn(page.items().stream().map((activity) -> activity.project().stationId()).toList());
		return page.map((activity) -> ActivityView.of(activity, withdrawn.contains(activity.project().stationId())));
	}

	@Reads("activity")
	@GetMapping("/{id}")
	ResponseEntity<ActivityView> activity(@PathVariable String id, RegionScope scope) {
		return answer(this.directory.activity(id(id), scope));
	}

	@Writes("activity")
	@PutMapping("/{id}")
	ResponseEntity<ActivityView> change(@PathVariable String id, @Valid @RequestBody ActivityRequests.Change change,
			IfMatch seen, RegionScope scope) {
		return answer(this.planning.change(id(id), change.toContent(), seen.version(), scope));
	}

	private ResponseEntity<ActivityView> answer(Activity activity) {
		boolean withdrawn = !this.stations.withdrawn(Set.of(activity.project().stationId())).isEmpty();
		return ResponseEntity.ok().eTag(IfMatch.etag(activity.version())).body(ActivityView.of(activity, withdrawn));
	}

	/** What cannot be an id names no activity, as a foreign one does. */
	private static ActivityId id(String text) {
		return ActivityId.parse(text).orElseThrow(ActivityRefusal.NotFound::new);
	}

	private static Activities.@Nullable Place place(SliceQuery query) {
		return (query.after() != null) ? Activities.Place.parse(query.after()).orElseThrow(WrongPlace::new) : null;
	}

}
