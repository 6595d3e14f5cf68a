package org.volunteerstation.registry.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.ItemResult;
import org.volunteerstation.registry.inspection.Report;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.inspection.VisitState;
import org.volunteerstation.registry.standard.Checklist;

/** What callers see of visits. */
final class VisitViews {

	private VisitViews() {
	}

	/**
	 * A visit in a list.
	 *
	 * @param id identifier
	 * @param planId the plan that drew it
	 * @param stationId the station
	 * @param stationName its name
	 * @param regionCode its community
	 * @param regionName shown name of the community
	 * @param state where it stands
	 * @param visitedOn the day of the visit
	 * @param findings how many findings it has
	 * @param open findings to be put right or looked at again
	 * @param overdue findings whose last day has passed
	 * @param dueOn the earliest last day of those that are open
	 * @param stationHeld whether the station is in the state 整改 for it, or was
	 * @param inspects whether the caller's office makes this visit
	 */
	record VisitSummaryView(String id, String planId, String stationId, String stationName, String regionCode,
			String regionName, String state, @Nullable LocalDate visitedOn, int findings, int open, int overdue,
			@Nullable LocalDate dueOn, boolean stationHeld, boolean inspects) {

		static VisitSummaryView of(Visit visit, String station, String region, LocalDate today, RegionScope scope) {
			List<Deficiency> open = visit.findings().stream().filter(Deficiency::isOpen).toList();
			Report report = visit.report();
			return new VisitSummaryView(visit.site().id(), visit.site().plan(), visit.site().station().value(), station,
					visit.site().region().value(), region, visit.state().name(), (report != null) ? report.on() : null,
					visit.findings().size(), open.size(),
					(int) open.stream().filter((finding) -> finding.isOverdue(today)).count(),
					open.stream()
						.map(Deficiency::dueOn)
						.filter(Objects::nonNull)
						.min(LocalDate::compareTo)
						.orElse(null),
					visit.outcome().held(), scope.covers(visit.site().office()));
		}

	}

	/**
	 * A visit.
	 *
	 * @param id identifier
	 * @param planId the plan that drew it
	 * @param stationId the station
	 * @param stationName its name
	 * @param regionCode its community
	 * @param regionName shown name of the community
	 * @param state where it stands
	 * @param visitedOn the day of the visit
	 * @param visitedBy the account of who was there
	 * @param edition the checklist that was gone through, or that there is to go through
	 * @param note in words
	 * @param items the checklist, with what was seen
	 * @param findings what was found
	 * @param stationHeld whether it put the station in the state 整改
	 * @param stationWithdrawn whether the station is withdrawn (撤销) by now
	 * @param publishedOn the day on which it was published
	 * @param closedOn the day on which it was closed
	 * @param closedReason why it was closed without a visit, or before all was put right
	 * @param inspects whether the caller's office makes this visit
	 * @param answers whether the caller is of the community that answers
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record InspectionVisitView(String id, String planId, String stationId, String stationName, String regionCode,
			String regionName, String state, @Nullable LocalDate visitedOn, @Nullable String visitedBy, int edition,
			@Nullable String note, List<VisitItemView> items, List<VisitFindingView> findings, boolean stationHeld,
			boolean stationWithdrawn, @Nullable LocalDate publishedOn, @Nullable LocalDate closedOn,
			@Nullable String closedReason, boolean inspects, boolean answers, long version, Instant updatedAt) {

		static InspectionVisitView of(Visit visit, Names names, Checklist checklist, LocalDate today,
				RegionScope scope) {
			Report report = visit.report();
			return new InspectionVisitView(visit.site().id(), visit.site().plan(), visit.site().station().value(),
					names.station(), visit.site().region().value(), names.region(), visit.state().name(),
					(report != null) ? report.on() : null, (report != null) ? report.by().name() : null,
					(report != null) ? report.edition() : checklist.edition(), (report != null) ? report.note() : null,
					items(visit, checklist),
					visit.findings().stream().map((finding) -> VisitFindingView.of(finding, today)).toList(),
					visit.outcome().held(), names.withdrawn(), visit.outcome().publishedOn(),
					visit.outcome().closedOn(), visit.outcome().reason(), scope.covers(visit.site().office()),
					scope.root().equals(visit.site().region()), visit.version(), visit.updatedAt());
		}

		/** Items that no current edition names keep their code as a name. */
		private static List<VisitItemView> items(Visit visit, Checklist checklist) {
			Report report = visit.report();
			Map<String, ItemResult> seen = (report != null)
					? report.results().stream().collect(Collectors.toMap(ItemResult::code, Function.identity()))
					: Map.of();
			if (report == null || report.edition() == checklist.edition() || visit.state() == VisitState.VISITED) {
				return checklist.items().stream().map((item) -> VisitItemView.of(item, seen.get(item.code()))).toList();
			}
			return report.results()
				.stream()
				.map((result) -> new VisitItemView(result.code(), result.code(), result.code(), result.met(),
						result.note()))
				.toList();
		}

		/**
		 * What is shown of codes, and of the station.
		 *
		 * @param station the station's name
		 * @param withdrawn whether it is withdrawn
		 * @param region shown name of the community
		 */
		record Names(String station, boolean withdrawn, String region) {
		}

	}

	/**
	 * An item and what was seen.
	 *
	 * @param code code of the item
	 * @param name in Chinese
	 * @param nameEn in English
	 * @param met whether it is there; null before anybody looked
	 * @param note in words
	 */
	record VisitItemView(String code, String name, String nameEn, @Nullable Boolean met, @Nullable String note) {

		static VisitItemView of(Checklist.Item item, @Nullable ItemResult seen) {
			return new VisitItemView(item.code(), item.name(), item.nameEn(), (seen != null) ? seen.met() : null,
					(seen != null) ? seen.note() : null);
		}

	}

	/**
	 * A finding of a visit.
	 *
	 * @param id identifier; its files belong to the owner type {@code inspection-finding}
	 * @param number its place in the report, from 1
	 * @param severity {@code SERIOUS}, {@code GENERAL} or {@code MINOR}
	 * @param item the item of the checklist that it is about
	 * @param text what was found
	 * @param dueOn last day to put it right
	 * @param state where it stands
	 * @param overdue whether the last day has passed
	 * @param closedOn the day on which it was settled
	 * @param rounds answers and second looks, in order
	 */
	record VisitFindingView(String id, int number, String severity, @Nullable String item, String text,
			@Nullable LocalDate dueOn, String state, boolean overdue, @Nullable LocalDate closedOn,
			List<FindingRoundView> rounds) {

		static VisitFindingView of(Deficiency finding, LocalDate today) {
			return new VisitFindingView(finding.id(), finding.number(), finding.severity().name(), finding.item(),
					finding.text(), finding.dueOn(), finding.state().name(), finding.isOverdue(today),
					finding.closedOn(), finding.rounds().stream().map(FindingRoundView::of).toList());
		}

	}

	/**
	 * One turn of putting a finding right.
	 *
	 * @param number from 1
	 * @param dueOn last day
	 * @param answer what the community did
	 * @param answeredBy the account of who answered
	 * @param answeredAt when
	 * @param passed whether it was put right; null while nobody has looked
	 * @param note what the inspector saw
	 * @param recheckedBy the account of who looked
	 * @param recheckedAt when
	 */
	record FindingRoundView(int number, LocalDate dueOn, @Nullable String answer, @Nullable String answeredBy,
			@Nullable Instant answeredAt, @Nullable Boolean passed, @Nullable String note, @Nullable String recheckedBy,
			@Nullable Instant recheckedAt) {

		static FindingRoundView of(Deficiency.Round round) {
			Deficiency.Answer answer = round.answer();
			Deficiency.Recheck recheck = round.recheck();
			return new FindingRoundView(round.number(), round.dueOn(), (answer != null) ? answer.text() : null,
					(answer != null) ? answer.by().name() : null, (answer != null) ? answer.at() : null,
					(recheck != null) ? recheck.passed() : null, (recheck != null) ? recheck.note() : null,
					(recheck != null) ? recheck.by().name() : null, (recheck != null) ? recheck.at() : null);
		}

	}

}
