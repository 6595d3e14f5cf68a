package org.volunteerstation.activity.activity;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;

/** All activities. */
public interface Activities {

	/**
	 * One activity.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<Activity> find(ActivityId id, RegionScope scope);

	/**
	 * A page by region code and id.
	 * @param scope what the caller may see
	 * @param projectId only this project's; null for all
	 * @param after the place of the last one before; null for the first page
	 * @param rows how many at most
	 * @return the activities
	 */
	List<Activity> list(RegionScope scope, @Nullable String projectId, @Nullable Place after, int rows);

	/**
	 * Stores a new activity.
	 * @param activity the activity
	 * @param scope what the caller may write
	 */
	void add(Activity activity, RegionScope scope);

	/**
	 * Stores the next version of an activity.
	 * @param activity its new state
	 * @param scope what the caller may write
	 * @return false when the stored version is not the one before: somebody was faster
	 */
	boolean save(Activity activity, RegionScope scope);

	/**
	 * Counts by community, by region code.
	 * @param month the month in which they start, Asia/Shanghai
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} communities that have any
	 */
	List<ActivityCount> count(YearMonth month, SliceQuery query, RegionScope scope);

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
	record Place(RegionCode region, ActivityId id) {

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
			Optional<ActivityId> id = ActivityId.parse(text.substring(dot + 1));
			return RegionCode.parse(text.substring(0, dot)).flatMap((region) -> id.map((of) -> new Place(region, of)));
		}

		static Place of(Activity activity) {
			return new Place(activity.project().region(), activity.id());
		}

		@Override
		public String toString() {
			return this.region + "." + this.id;
		}

	}

	/**
	 * Several activities at once, wherever they are.
	 * @param ids their identifiers
	 * @return those that are there
	 */
	@Unscoped("a change order moves rows whoever may see them")
	List<Activity> all(Collection<String> ids);

}
