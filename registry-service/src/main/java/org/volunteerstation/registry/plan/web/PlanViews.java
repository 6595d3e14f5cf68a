package org.volunteerstation.registry.plan.web;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.plan.Progress;
import org.volunteerstation.registry.plan.Target;

/** What callers see of plans. */
final class PlanViews {

	private PlanViews() {
	}

	/**
	 * A target against what the register says.
	 *
	 * @param id identifier
	 * @param year the year
	 * @param regionCode the region
	 * @param regionName its shown name
	 * @param communities communities that shall get their first station
	 * @param built communities that got the first that they ever had within the year, as
	 * it was on the last day once that has passed
	 * @param missing communities without a covering station today
	 * @param dueOn the last day
	 * @param standing {@code REACHED}, {@code UNDER_WAY} or {@code OVERDUE}
	 * @param basis how the top of the plan was worked out
	 * @param split whether the tier below has targets that add up to this one
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record TargetView(String id, int year, String regionCode, String regionName, int communities, int built,
			int missing, LocalDate dueOn, String standing, @Nullable BasisView basis, boolean split, long version,
			Instant updatedAt) {

		static TargetView of(Progress progress, String regionName, LocalDate today) {
			Target target = progress.target();
			Target.Basis basis = target.basis();
			return new TargetView(target.id(), target.year(), target.region().value(), regionName, target.communities(),
					progress.built(), progress.missing(), target.dueOn(), progress.standing(today).name(),
					(basis != null) ? BasisView.of(basis, progress.treeOn()) : null, target.split(), target.version(),
					target.updatedAt());
		}

	}

	/**
	 * How the top of a plan was worked out.
	 *
	 * @param percent share of the communities without a station
	 * @param minimum communities at least
	 * @param on the day on which they were counted
	 * @param treeOn the day of the tree whose communities were counted: {@code on}, or
	 * the first day of the tree where that is later; null where nothing could be counted
	 * @param missing communities without a station on that day; null where nothing could
	 * be counted
	 */
	record BasisView(int percent, int minimum, LocalDate on, @Nullable LocalDate treeOn, @Nullable Integer missing) {

		static BasisView of(Target.Basis basis, @Nullable LocalDate treeOn) {
			return new BasisView(basis.percent(), basis.minimum(), basis.on(), treeOn, basis.missing());
		}

	}

	/**
	 * A proposed part.
	 *
	 * @param regionCode the region
	 * @param regionName its shown name
	 * @param communities the figure
	 */
	record PartView(String regionCode, String regionName, int communities) {
	}

}
