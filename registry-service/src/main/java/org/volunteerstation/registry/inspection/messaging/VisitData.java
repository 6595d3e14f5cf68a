package org.volunteerstation.registry.inspection.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.ItemResult;
import org.volunteerstation.registry.inspection.Report;
import org.volunteerstation.registry.inspection.Visit;

/**
 * The public state of a visit ({@code contract/inspection.v1.schema.json}): codes and
 * numbers, no words that somebody wrote, and nobody's name.
 *
 * @param id identifier
 * @param planId the plan that drew it
 * @param officeCode whose plan that is
 * @param stationId the station
 * @param regionCode its community
 * @param state where it stands
 * @param visitedOn the day of the visit
 * @param edition the checklist that was gone through
 * @param unmet codes of items that are not there
 * @param serious serious findings
 * @param general general findings
 * @param minor minor findings
 * @param open findings to be put right or looked at again
 * @param ended findings that were not put right and ended with their station
 * @param dueOn the earliest last day of those that wait for the community
 * @param held whether it put the station in the state 整改
 * @param publishedOn the day on which it was published
 * @param closedOn the day on which it was closed
 * @param changedAt when this state began
 */
record VisitData(String id, String planId, String officeCode, String stationId, String regionCode, String state,
		@Nullable LocalDate visitedOn, @Nullable Integer edition, List<String> unmet, int serious, int general,
		int minor, int open, int ended, @Nullable LocalDate dueOn, boolean held, @Nullable LocalDate publishedOn,
		@Nullable LocalDate closedOn, Instant changedAt) {

	static VisitData of(Visit visit) {
		Report report = visit.report();
		Visit.Site site = visit.site();
		return new VisitData(site.id(), site.plan(), site.office().value(), site.station().value(),
				site.region().value(), visit.state().name(), (report != null) ? report.on() : null,
				(report != null) ? report.edition() : null, unmet(report), count(visit, Deficiency.Severity.SERIOUS),
				count(visit, Deficiency.Severity.GENERAL), count(visit, Deficiency.Severity.MINOR),
				count(visit, Deficiency::isOpen), count(visit, (finding) -> finding.state() == Deficiency.State.ENDED),
				due(visit), visit.outcome().held(), visit.outcome().publishedOn(), visit.outcome().closedOn(),
				visit.updatedAt());
	}

	private static List<String> unmet(@Nullable Report report) {
		return (report != null)
				? report.results().stream().filter((result) -> !result.met()).map(ItemResult::code).sorted().toList()
				: List.of();
	}

	private static int count(Visit visit, Deficiency.Severity severity) {
		return count(visit, (finding) -> finding.severity() == severity);
	}

	private static int count(Visit visit, Predicate<Deficiency> which) {
		return (int) visit.findings().stream().filter(which).count();
	}

	private static @Nullable LocalDate due(Visit visit) {
		return visit.findings()
			.stream()
			.filter((finding) -> finding.state() == Deficiency.State.OPEN)
			.map(Deficiency::dueOn)
			.filter(Objects::nonNull)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

}
