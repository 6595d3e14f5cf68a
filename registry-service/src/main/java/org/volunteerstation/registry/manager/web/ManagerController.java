package org.volunteerstation.registry.manager.web;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.service.personal.PersonSearches;
import org.volunteerstation.platform.service.personal.Unmasking;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Unmasks;
import org.volunteerstation.registry.manager.Manager;
import org.volunteerstation.registry.manager.StaffDirectory;
import org.volunteerstation.registry.manager.StationStaff;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.person.Places;
import org.volunteerstation.registry.person.web.ClearPersonView;
import org.volunteerstation.registry.person.web.FoundAtView;
import org.volunteerstation.registry.person.web.PersonRequests;
import org.volunteerstation.registry.person.web.Staffs;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;

/** The managers of stations, masked unless somebody has the right and a purpose. */
@RestController
@RequestMapping("/api/v1/registry")
class ManagerController {

	private final StationStaff staff;

	private final StaffDirectory directory;

	private final Unmasking unmasking;

	private final PersonSearches searches;

	private final Places places;

	ManagerController(StationStaff staff, StaffDirectory directory, Unmasking unmasking, PersonSearches searches,
			Places places) {
		this.staff = staff;
		this.directory = directory;
		this.unmasking = unmasking;
		this.searches = searches;
		this.places = places;
	}

	@Reads("registry")
	@GetMapping("/stations/{id}/managers")
	Slice<ManagerView> of(@PathVariable String id, RegionScope scope, SliceQuery query) {
		return this.directory.of(station(id), query, scope).map(this::view);
	}

	@Staffs
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping("/stations/{id}/managers")
	ResponseEntity<ManagerView> add(@PathVariable String id,
			@Valid @RequestBody ManagerRequests.ManagerAddition addition, RegionScope scope) {
		Manager manager = this.staff.add(station(id), addition.person(), addition.post(), scope);
		return ResponseEntity.created(URI.create("/api/v1/registry/managers/" + manager.id()))
			.eTag(IfMatch.etag(manager.version()))
			.body(view(manager));
	}

	@Reads("registry")
	@GetMapping("/managers/{id}")
	ResponseEntity<ManagerView> manager(@PathVariable String id, RegionScope scope) {
		return answer(this.directory.manager(id, scope));
	}

	@Staffs
	@PutMapping("/managers/{id}")
	ResponseEntity<ManagerView> change(@PathVariable String id,
			@Valid @RequestBody ManagerRequests.ManagerChange change, IfMatch seen, RegionScope scope) {
		return answer(this.staff.change(id, change.name(), change.phone(), change.post(), seen.version(), scope));
	}

	@Staffs
	@Idempotent
	@PostMapping("/managers/{id}/end")
	ResponseEntity<ManagerView> end(@PathVariable String id, @Valid @RequestBody ManagerRequests.TermEnd end,
			IfMatch seen, RegionScope scope) {
		return answer(this.staff.end(id, end.on(), seen.version(), scope));
	}

	@Staffs
	@PostMapping("/managers/searches")
	Slice<ManagerView> search(@Valid @RequestBody PersonRequests.PersonSearching search, RegionScope scope,
			SliceQuery query) {
		PersonSearch wanted = search.search(query);
		return this.searches.search("station-manager", wanted.by(), scope,
				() -> found(this.directory.search(wanted, query, scope), scope));
	}

	@Unmasks
	@PostMapping("/managers/{id}/clear")
	ClearPersonView clear(@PathVariable String id, @Valid @RequestBody PersonRequests.Purpose purpose,
			RegionScope scope) {
		Manager manager = this.directory.manager(id, scope);
		return this.unmasking.reveal(new Unmasking.Revealed("station-manager", id, manager.region()), purpose.purpose(),
				() -> ClearPersonView.of(id, manager.person()));
	}

	private Slice<ManagerView> found(Slice<Manager> found, RegionScope scope) {
		Function<StationId, Optional<Places.Place>> places = this.places
			.of(found.items().stream().map(Manager::station).toList(), scope);
		return found.map((manager) -> ManagerView.of(manager, this.directory.today(),
				places.apply(manager.station()).map(FoundAtView::of).orElse(null)));
	}

	private ResponseEntity<ManagerView> answer(Manager manager) {
		return ResponseEntity.ok().eTag(IfMatch.etag(manager.version())).body(view(manager));
	}

	private ManagerView view(Manager manager) {
		return ManagerView.of(manager, this.directory.today());
	}

	private static StationId station(String id) {
		return StationId.parse(id).orElseThrow(() -> new StationRefusal.NotFound(null));
	}

}
