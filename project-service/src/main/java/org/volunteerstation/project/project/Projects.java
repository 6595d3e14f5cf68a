package org.volunteerstation.project.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;

/** All projects. */
public interface Projects {

	/**
	 * One project.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Project> find(ProjectId id, RegionScope scope);

	/**
	 * A page by region code and id.
	 * @param scope what the caller may see
	 * @param stationId only this station's; null for all
	 * @param after the place of the last one before; null for the first page
	 * @param rows how many at most
	 * @return the projects
	 */
	List<Project> list(RegionScope scope, @Nullable String stationId, @Nullable Place after, int rows);

	/**
	 * Stores a new project.
	 * @param project the project
	 * @param scope what the caller may write
	 */
	void add(Project project, RegionScope scope);

	/**
	 * Stores the next version of a project.
	 * @param project its new state
	 * @param scope what the caller may write
	 * @return false when the stored version is not the one before: somebody was faster
	 */
	boolean save(Project project, RegionScope scope);

	/**
	 * Counts by community, by region code.
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} communities that have any
	 */
	List<ProjectCount> count(SliceQuery query, RegionScope scope);

	/**
	 * Counts those that carry some codes.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return how many
	 */
	long count(Collection<RegionCode> codes, RegionScope scope);

	/**
	 * A place in the order of the list.
	 *
	 * @param region the region of the last one
	 * @param id the id of the last one
	 */
	record Place(RegionCode region, ProjectId id) {

		/**
		 * Reads a place that {@link #toString()} wrote.
		 * @param text the text
		 * @return empty when it is no place
		 */
		public static Optional<Place> parse(String text) {
			int dot = text.indexOf('.');
			if (dot < 0) {
				return Optional.empty();
			}
			Optional<ProjectId> id = ProjectId.parse(text.substring(dot + 1));
			return RegionCode.parse(text.substring(0, dot)).flatMap((region) -> id.map((of) -> new Place(region, of)));
		}

		static Place of(Project project) {
			return new Place(project.region(), project.id());
		}

		@Override
		public String toString() {
			return this.region + "." + this.id;
		}

	}

	/**
	 * Several projects at once, wherever they are.
	 * @param ids their identifiers
	 * @return those that are there
	 */
	@Unscoped("a change order moves rows whoever may see them")
	List<Project> all(Collection<String> ids);

}
