package org.volunteerstation.registry.station.web;

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
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.platform.web.security.Writes;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.ShownStation;
import org.volunteerstation.registry.station.ShownStations;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationMoving;
import org.volunteerstation.registry.station.StationName;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.StationRegistration;
import org.volunteerstation.registry.station.StationState;

/** The register of the own subtree: one station at a time, and lists. */
@RestController
@RequestMapping("/api/v1/registry/stations")
class StationController {

	private final StationRegistration registration;

	private final StationMoving moving;

	private final StationDirectory directory;

	private final ShownStations stations;

	StationController(StationRegistration registration, StationMoving moving, StationDirectory directory,
			ShownStations stations) {
		this.registration = registration;
		this.moving = moving;
		this.directory = directory;
		this.stations = stations;
	}

	@Registers
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<StationView> register(@Valid @RequestBody StationRequests.Registration request, RegionScope scope,
			Operator operator) {
		Station station = this.registration.register(request.toRequest(operator.is(Role.SYSTEM)), scope);
		return ResponseEntity.created(URI.create("/api/v1/registry/stations/" + station.id()))
			.eTag(IfMatch.etag(station.facts().version()))
			.body(StationView.of(this.stations.show(station, scope)));
	}

	@Reads("registry")
	@GetMapping
	Slice<StationView> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable Set<StationState> state,
			@RequestParam(required = false) @Nullable StationKind kind,
			@RequestParam(required = false) @Nullable Compliance compliance,
			@RequestParam(required = false) @Nullable @Size(max = StationName.MAX_LENGTH) String q,
			@RequestParam(required = false) @Nullable String parent, RegionScope scope, SliceQuery query) {
		RegionScope asked = scope.narrowOrAll(region);
		StationFilter filter = new StationFilter((state != null) ? state : Set.of(), kind,
				(q != null && !q.isBlank()) ? q.strip() : null,
				(compliance != null) ? new StationFilter.Standing(compliance, this.directory.today()) : null,
				(parent != null) ? id(parent) : null);
		return this.stations.list(filter, place(query), query, asked).map(StationView::of);
	}

	@Reads("registry")
	@GetMapping("/{id}")
	ResponseEntity<StationView> station(@PathVariable String id, RegionScope scope) {
		return answer(this.stations.station(id(id), scope));
	}

	@Writes("registry")
	@PutMapping("/{id}")
	ResponseEntity<StationView> change(@PathVariable String id, @Valid @RequestBody StationRequests.Change change,
			IfMatch seen, RegionScope scope) {
		return answer(this.registration.change(id(id), change.toChange(), seen.version(), scope), scope);
	}

	@Registers
	@Idempotent
	@PostMapping("/{id}/transitions")
	ResponseEntity<StationView> take(@PathVariable String id, @Valid @RequestBody StationRequests.Transition step,
			IfMatch seen, RegionScope scope) {
		return answer(this.registration.take(id(id), step.toStage(), seen.version(), scope), scope);
	}

	@Moves
	@Idempotent
	@PostMapping("/{id}/moves")
	ResponseEntity<StationView> relocate(@PathVariable String id, @Valid @RequestBody StationRequests.Relocation move,
			IfMatch seen, RegionScope scope) {
		return answer(this.moving.move(id(id), move.toTarget(), seen.version(), scope), scope);
	}

	private ResponseEntity<StationView> answer(Station station, RegionScope scope) {
		return answer(this.stations.show(station, scope));
	}

	private static ResponseEntity<StationView> answer(ShownStation shown) {
		return ResponseEntity.ok().eTag(IfMatch.etag(shown.station().facts().version())).body(StationView.of(shown));
	}

	/** What cannot be an id names no station, as a foreign one does. */
	static StationId id(String text) {
		return StationId.parse(text).orElseThrow(() -> new StationRefusal.NotFound(null));
	}

	static StationFilter.@Nullable Place place(SliceQuery query) {
		return (query.after() != null) ? StationFilter.Place.parse(query.after()).orElseThrow(WrongPlace::new) : null;
	}

}
