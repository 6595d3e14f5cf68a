package org.volunteerstation.project.project;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;

/** Questions to the projects, each answered within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class ProjectDirectory {

	private final Projects projects;

	public ProjectDirectory(Projects projects) {
		this.projects = projects;
	}

	/**
	 * One project.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the project
	 * @throws ProjectRefusal.NotFound when there is none within the scope
	 */
	public Project project(ProjectId id, RegionScope scope) {
		return this.projects.find(id, scope).orElseThrow(ProjectRefusal.NotFound::new);
	}

	/**
	 * A page by region code and id.
	 * @param scope what the caller may see
	 * @param stationId only this station's; null for all
	 * @param after the place of the last one before; null for the first page
	 * @param query how many
	 * @return the slice
	 */
	public Slice<Project> list(RegionScope scope, @Nullable String stationId, Projects.@Nullable Place after,
			SliceQuery query) {
		List<Project> rows = this.projects.list(scope, stationId, after, query.rows());
		return Slice.cut(rows, query, (project) -> Projects.Place.of(project).toString());
	}

	/**
	 * Counts by community, for a recount of the figures.
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return communities that have any
	 */
	public Slice<ProjectCount> count(SliceQuery query, RegionScope scope) {
		return Slice.cut(this.projects.count(query, scope), query, (count) -> count.region().value());
	}

	/**
	 * Counts those that carry some codes.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return how many
	 */
	public long count(Collection<RegionCode> codes, RegionScope scope) {
		return this.projects.count(codes, scope);
	}

}
