package org.volunteerstation.project.project;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;

/** What can be done to one project: load, decide, save, tell. */
@Service
@Transactional
public class ProjectPlanning {

	private final Projects projects;

	private final ProjectEvents events;

	private final HomeStations stations;

	private final IdGenerator ids;

	private final Clock clock;

	public ProjectPlanning(Projects projects, ProjectEvents events, HomeStations stations, IdGenerator ids,
			Clock clock) {
		this.projects = projects;
		this.events = events;
		this.stations = stations;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * A station offers a new project.
	 * @param stationId the station
	 * @param content what is said of the project
	 * @param scope what the caller may write
	 * @return the project
	 */
	public Project propose(String stationId, ProjectContent content, RegionScope scope) {
		HomeStation station = this.stations.find(stationId, scope)
			.filter((found) -> scope.covers(found.region()))
			.orElseThrow(ProjectRefusal.StationNotFound::new);
		ProjectEvent.Proposed proposed = Project.propose(new ProjectId(this.ids.next()), station, content, this.clock);
		this.projects.add(proposed.project(), scope);
		this.events.append(proposed);
		return proposed.project();
	}

	/**
	 * Says something else of a project.
	 * @param id the project
	 * @param content what shall be said
	 * @param seen the version that the caller saw
	 * @param scope what the caller may write
	 * @return the project
	 */
	public Project change(ProjectId id, ProjectContent content, long seen, RegionScope scope) {
		Project project = this.projects.find(id, scope).orElseThrow(ProjectRefusal.NotFound::new);
		ProjectEvent.Changed changed = project.change(content, seen, this.clock);
		if (!this.projects.save(changed.project(), scope)) {
			throw new ProjectRefusal.Stale();
		}
		this.events.append(changed);
		return changed.project();
	}

}
