package org.volunteerstation.activity.activity;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;

/** Questions to the activities, each answered within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class ActivityDirectory {

	private final Activities activities;

	public ActivityDirectory(Activities activities) {
		this.activities = activities;
	}

	/**
	 * One activity.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the activity
	 * @throws ActivityRefusal.NotFound when there is none within the scope
	 */
	public Activity activity(ActivityId id, RegionScope scope) {
		return this.activities.find(id, scope).orElseThrow(ActivityRefusal.NotFound::new);
	}

	/**
	 * A page by region code and id.
	 * @param scope what the caller may see
	 * @param projectId only this project's; null for all
	 * @param after the place of the last one before; null for the first page
	 * @param query how many
	 * @return the slice
	 */
	public Slice<Activity> list(RegionScope scope, @Nullable String projectId, Activities.@Nullable Place after,
			SliceQuery query) {
		List<Activity> rows = this.activities.list(scope, projectId, after, query.rows());
		return Slice.cut(rows, query, (activity) -> Activities.Place.of(activity).toString());
	}

	/**
	 * Counts by community, for a recount of the figures.
	 * @param month the month in which they start, Asia/Shanghai
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return communities that have any
	 */
	public Slice<ActivityCount> count(YearMonth month, SliceQuery query, RegionScope scope) {
		return Slice.cut(this.activities.count(month, query, scope), query, (count) -> count.region().value());
	}

	/**
	 * Counts those that carry some codes.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return how many
	 */
	public long count(Collection<RegionCode> codes, RegionScope scope) {
		return this.activities.count(codes, scope);
	}

}
