package org.volunteerstation.analytics.coverage.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.analytics.coverage.Coverage;
import org.volunteerstation.analytics.coverage.CoverageReport;
import org.volunteerstation.analytics.indicator.Sums;
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
			return new ReportView(report.month().toString(), CoverageView.of(report.node()),
					report.children().stream().map(CoverageView::of).toList());
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
	 * @param population residents; null when none was entered for it, nor for all regions
	 * below it on one day
	 * @param asOf when the newest figure was counted; null when there is none
	 */
	record CoverageView(String code, String name, String displayName, String tier, long communities, long covered,
			long stations, long points, long projects, long regularProjects, long activities, @Nullable BigDecimal rate,
			@Nullable Long population, @Nullable Instant asOf) {

		static CoverageView of(Coverage coverage) {
			Region region = coverage.region();
			Sums sums = coverage.sums();
			Region.Population counted = region.population();
			return new CoverageView(region.code().value(), region.name(), region.displayName(),
					region.code().tier().token(), sums.communities(), sums.covered(), sums.stations(), sums.points(),
					sums.projects(), sums.regularProjects(), sums.activities(), coverage.rate(),
					(counted != null) ? counted.residents() : null, sums.asOf());
		}

	}

	/**
	 * Months, the oldest first.
	 *
	 * @param items months that were counted
	 */
	record TrendView(List<MonthView> items) {

		static TrendView of(SortedMap<YearMonth, Sums> months) {
			return new TrendView(months.entrySet().stream().map(MonthView::of).toList());
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
	 */
	record MonthView(String month, long communities, long covered, @Nullable BigDecimal rate, long stations,
			long points, long projects, long activities) {

		static MonthView of(Map.Entry<YearMonth, Sums> month) {
			Sums sums = month.getValue();
			return new MonthView(month.getKey().toString(), sums.communities(), sums.covered(), Coverage.rate(sums),
					sums.stations(), sums.points(), sums.projects(), sums.activities());
		}

	}

}
