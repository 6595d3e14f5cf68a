package org.volunteerstation.analytics.coverage.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.analytics.coverage.Coverage;
import org.volunteerstation.analytics.coverage.CoverageReport;
import org.volunteerstation.analytics.indicator.Sums;
import org.volunteerstation.analytics.plan.Target;
import org.volunteerstation.analytics.region.Region;

/** What the interface shows of figures. */
final class CoverageViews {

	private CoverageViews() {
	}

	/**
	 * A region and those one tier below.
	 *
	 * @param month the month, {@code yyyy-MM}
	 * @param node the region
	 * @param children all regions one tier below, by code
	 */
	record ReportView(String month, CoverageView node, List<CoverageView> children) {

		static ReportView of(CoverageReport.Report report) {
			return new ReportView(report.month().toString(), CoverageView.of(report.node(), report.on()),
					report.children().stream().map((child) -> CoverageView.of(child, report.on())).toList());
		}

	}

	/**
	 * The figures of a region.
	 *
	 * @param code twelve digits
	 * @param name official name
	 * @param displayName name without the committee's suffix
	 * @param tier lower-case name of the tier
	 * @param communities all communities
	 * @param covered communities with a station in a covering state
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param projects projects
	 * @param regularProjects of the projects the regular ones
	 * @param activities activities that start in the month
	 * @param rate covered of all communities, 0 to 1; null without denominator
	 * @param coveringStations stations in a covering state
	 * @param assessed of them those that were assessed against the standard
	 * @param compliant of them those that comply
	 * @param nonCompliant of them those that do not
	 * @param complianceRate compliant of the covering stations, 0 to 1; null without any
	 * @param built communities that got their first station in the year of the month
	 * @param plan the region's own target of that year; null without one
	 * @param population residents; null when none was entered for it, nor for all regions
	 * below it on one day
	 * @param volunteersWanted 13 % of the residents; null without a count
	 * @param asOf when the newest figure was counted; null when there is none
	 */
	record CoverageView(String code, String name, String displayName, String tier, long communities, long covered,
			long stations, long points, long projects, long regularProjects, long activities, @Nullable BigDecimal rate,
			long coveringStations, long assessed, long compliant, long nonCompliant,
			@Nullable BigDecimal complianceRate, long built, @Nullable PlanFigureView plan, @Nullable Long population,
			@Nullable Long volunteersWanted, @Nullable Instant asOf) {

		static CoverageView of(Coverage coverage, LocalDate on) {
			Region region = coverage.region();
			Sums sums = coverage.sums();
			Region.Population counted = region.population();
			return new CoverageView(region.code().value(), region.name(), region.displayName(),
					region.code().tier().token(), sums.communities(), sums.covered(), sums.sites().stations(),
					sums.sites().points(), sums.projects(), sums.regularProjects(), sums.activities(), coverage.rate(),
					sums.sites().covering(), sums.standing().assessed(), sums.standing().compliant(),
					sums.standing().nonCompliant(), Coverage.complianceRate(sums), sums.built(),
					PlanFigureView.of(coverage.plan(), sums.built(), on),
					(counted != null) ? counted.residents() : null,
					(counted != null) ? counted.volunteersWanted() : null, sums.asOf());
		}

	}

	/**
	 * A region's own target of a year, which is not the sum of those below it.
	 *
	 * @param year the year
	 * @param communities communities that shall get their first station
	 * @param dueOn the last day
	 * @param built communities that got their first station for it: by the day of the
	 * figures, and by the last day once that has passed
	 * @param standing {@code REACHED}, {@code UNDER_WAY} or {@code OVERDUE}, on the day
	 * of the figures
	 */
	record PlanFigureView(int year, int communities, LocalDate dueOn, long built, String standing) {

		static @Nullable PlanFigureView of(@Nullable Target target, long built, LocalDate on) {
			return (target == null) ? null : new PlanFigureView(target.year(), target.communities(), target.dueOn(),
					target.built(built, on), target.standing(built, on).name());
		}

	}

	/**
	 * Months, the oldest first.
	 *
	 * @param items months that were counted
	 */
	record TrendView(List<MonthView> items) {

		static TrendView of(List<CoverageReport.Month> months) {
			return new TrendView(months.stream().map(MonthView::of).toList());
		}

	}

	/**
	 * A month.
	 *
	 * @param month the month, {@code yyyy-MM}
	 * @param communities all communities
	 * @param covered communities with a station in a covering state
	 * @param rate covered of all communities, 0 to 1; null without denominator
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param projects projects
	 * @param activities activities that start in the month
	 * @param assessed covering stations that were assessed against the standard
	 * @param compliant of them those that comply
	 * @param nonCompliant of them those that do not
	 * @param complianceRate compliant of the covering stations, 0 to 1; null without any
	 * @param built communities that got their first station since the year began
	 * @param planned the region's own target of the year; null without one
	 */
	record MonthView(String month, long communities, long covered, @Nullable BigDecimal rate, long stations,
			long points, long projects, long activities, long assessed, long compliant, long nonCompliant,
			@Nullable BigDecimal complianceRate, long built, @Nullable Integer planned) {

		static MonthView of(CoverageReport.Month month) {
			Sums sums = month.sums();
			Target plan = month.plan();
			return new MonthView(month.month().toString(), sums.communities(), sums.covered(), Coverage.rate(sums),
					sums.sites().stations(), sums.sites().points(), sums.projects(), sums.activities(),
					sums.standing().assessed(), sums.standing().compliant(), sums.standing().nonCompliant(),
					Coverage.complianceRate(sums), sums.built(), (plan != null) ? plan.communities() : null);
		}

	}

}
