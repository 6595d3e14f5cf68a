package org.volunteerstation.registry.inspection.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.Report;
import org.volunteerstation.registry.inspection.Visit;

/** What sheets say of a visit. */
final class VisitColumns {

	static final List<SheetColumn> ALL = List.of(
			SheetColumn.text("regionCode", new Words("社区代码", "Community code"), 16),
			SheetColumn.text("regionName", new Words("社区（村）", "Community"), 20),
			SheetColumn.text("stationName", new Words("站点", "Station"), 28),
			SheetColumn.text("state", new Words("检查状态", "State of the visit"), 12),
			SheetColumn.date("visitedOn", new Words("检查日期", "Visited on")),
			SheetColumn.number("findings", new Words("问题数", "Findings")),
			SheetColumn.number("open", new Words("待整改", "To be put right")),
			SheetColumn.number("overdue", new Words("已逾期", "Overdue")),
			SheetColumn.date("dueOn", new Words("最早整改期限", "First last day")));

	private VisitColumns() {
	}

	static List<@Nullable Object> cells(Visit visit, String region, @Nullable String station, LocalDate today,
			Locale locale) {
		Report report = visit.report();
		List<Deficiency> open = visit.findings().stream().filter(Deficiency::isOpen).toList();
		return Arrays.<@Nullable Object>asList(visit.site().region().value(), region, station,
				InspectionWords.of(visit.state()).in(locale), (report != null) ? report.on() : null,
				visit.findings().size(), open.size(),
				open.stream().filter((finding) -> finding.isOverdue(today)).count(),
				open.stream().map(Deficiency::dueOn).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null));
	}

}
