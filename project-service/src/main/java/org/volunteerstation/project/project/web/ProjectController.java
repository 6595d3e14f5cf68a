package org.volunteerstation.project.project.web;

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
import org.volunteerstation.project.project.Project;
import org.volunteerstation.project.project.ProjectDirectory;
import org.volunteerstation.project.project.ProjectId;
import org.volunteerstation.project.project.ProjectPlanning;
import org.volunteerstation.project.project.ProjectRefusal;
import org.volunteerstation.project.project.Projects;

/** The projects of the own subtree. */
@RestController
@RequestMapping("/api/v1/project/projects")
class ProjectController {

	private final ProjectPlanning planning;

	private final ProjectDirectory directory;

	private final KnownStations stations;

	ProjectController(ProjectPlanning planning, ProjectDirectory directory, KnownStations stations) {
		this.planning = planning;
		this.directory = directory;
		this.stations = stations;
	}

	@Writes("project")
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<ProjectView> propose(@Valid @RequestBody ProjectRequests.Proposal proposal, RegionScope scope) {
		Project project = this.planning.propose(proposal.stationId(), proposal.toContent(), scope);
		return ResponseEntity.created(URI.create("/api/v1/project/projects/" + project.id()))
			.eTag(IfMatch.etag(project.version()))
			.body(ProjectView.of(project, false));
	}

	@Reads("project")
	@GetMapping
	Slice<ProjectView> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable @Size(max = 36) String stationId, RegionScope scope,
			SliceQuery query) {
		RegionScope asked = scope.narrowOrAll(region);
		Slice<Project> page = this.directory.list(asked, stationId, place(query), query);
		Set<String> withdrawn = this.stations.withdrawn(page.items().stream().map(Project::stationId).toList());
		return page.map((project) -> ProjectView.of(project, withdrawn.contains(project.stationId())));
	}

	@Reads("project")
	@GetMapping("/{id}")
	ResponseEntity<ProjectView> project(@PathVariable String id, RegionScope scope) {
		return answer(this.directory.project(id(id), scope));
	}

	@Writes("project")
	@PutMapping("/{id}")
	ResponseEntity<ProjectView> change(@PathVariable String id, @Valid @RequestBody ProjectRequests.Change change,
			IfMatch seen, RegionScope scope) {
		return answer(this.planning.change(id(id), change.toContent(), seen.version(), scope));
	}

	private ResponseEntity<ProjectView> answer(Project project) {
		boolean withdrawn = !this.stations.withdrawn(Set.of(project.stationId())).isEmpty();
		return ResponseEntity.ok().eTag(IfMatch.etag(project.version())).body(ProjectView.of(project, withdrawn));
	}

	/** What cannot be an id names no project, as a foreign one does. */
	private static ProjectId id(String text) {
		return ProjectId.parse(text).orElseThrow(ProjectRefusal.NotFound::new);
	}

	private static Projects.@Nullable Place place(SliceQuery query) {
		return (query.after() != null) ? Projects.Place.parse(query.after()).orElseThrow(WrongPlace::new) : null;
	}

}
