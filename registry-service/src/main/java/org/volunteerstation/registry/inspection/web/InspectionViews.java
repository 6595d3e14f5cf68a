package org.volunteerstation.registry.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.LedgerEntry;
import org.volunteerstation.registry.inspection.PlanTerms;

/** What callers see of plans of inspections and of the ledger. */
final class InspectionViews {

	private InspectionViews() {
	}

	/**
	 * A plan.
	 *
	 * @param id identifier
	 * @param officeCode whose plan it is
	 * @param officeName shown name of the office
	 * @param name its name
	 * @param from first day of the visits
	 * @param until last day of the visits
	 * @param regionCode whose stations are drawn
	 * @param regionName shown name of that region
	 * @param kind {@code STATION}, {@code POINT} or null for both
	 * @param sizeUnit {@code NUMBER} or {@code PERCENT}
	 * @param sizeValue stations, or percent of them
	 * @param method how visits are made
	 * @param state {@code DRAFT}, {@code OPEN} or {@code CLOSED}
	 * @param seed what the sample can be drawn again from; null before it is drawn
	 * @param drawnAt when it was drawn
	 * @param population stations that it was drawn from
	 * @param sampled stations drawn
	 * @param closedByOrder identifier of the change order that closed it, as several
	 * regions followed the one that it had not drawn from yet; null otherwise
	 * @param own whether the caller's office may change it and make its visits
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record InspectionPlanView(String id, String officeCode, String officeName, String name, LocalDate from,
			LocalDate until, String regionCode, String regionName, @Nullable String kind, String sizeUnit,
			int sizeValue, String method, String state, @Nullable String seed, @Nullable Instant drawnAt,
			@Nullable Integer population, @Nullable Integer sampled, @Nullable String closedByOrder, boolean own,
			long version, Instant updatedAt) {

		static InspectionPlanView of(InspectionPlan plan, Function<RegionCode, String> names, RegionScope scope) {
			PlanTerms terms = plan.terms();
			InspectionPlan.Sample sample = plan.sample();
			return new InspectionPlanView(plan.id(), plan.office().value(), names.apply(plan.office()), terms.name(),
					terms.from(), terms.until(), terms.region().value(), names.apply(terms.region()),
					(terms.kind() != null) ? terms.kind().name() : null, terms.size().unit().name(),
					terms.size().value(), terms.method().name(), plan.state().name(),
					(sample != null) ? sample.seed() : null, (sample != null) ? sample.drawnAt() : null,
					(sample != null) ? sample.population() : null, (sample != null) ? sample.size() : null,
					plan.closedByOrder(), scope.covers(plan.office()), plan.version(), plan.updatedAt());
		}

	}

	/**
	 * How far a region is.
	 *
	 * @param regionCode the region
	 * @param regionName its shown name
	 * @param population stations that were drawn from; null where that was not kept
	 * @param sampled stations drawn
	 * @param visited where somebody was
	 * @param rectifying where something has to be put right
	 * @param closed visits that are closed
	 * @param open findings to be put right or looked at again
	 * @param overdue findings whose last day has passed
	 */
	record InspectionProgressView(String regionCode, String regionName, @Nullable Integer population, int sampled,
			int visited, int rectifying, int closed, int open, int overdue) {

		static InspectionProgressView of(InspectionReading.Advance one, Function<RegionCode, String> names) {
			return new InspectionProgressView(one.progress().region().value(), names.apply(one.progress().region()),
					one.population(), one.progress().sampled(), one.progress().visited(), one.progress().rectifying(),
					one.progress().closed(), one.progress().open(), one.progress().overdue());
		}

	}

	/**
	 * A line of the ledger.
	 *
	 * @param id identifier of the finding
	 * @param visitId the visit
	 * @param officeCode who inspected
	 * @param regionCode the community
	 * @param regionName its shown name
	 * @param stationName the station
	 * @param severity how bad it is
	 * @param text what was found
	 * @param foundOn the day of the visit
	 * @param dueOn last day to put it right
	 * @param state where it stands
	 * @param overdue whether the last day has passed
	 * @param closedOn the day on which it was settled
	 * @param publishedOn the day on which it was published
	 */
	record LedgerEntryView(String id, String visitId, String officeCode, String regionCode, String regionName,
			String stationName, String severity, String text, LocalDate foundOn, @Nullable LocalDate dueOn,
			String state, boolean overdue, @Nullable LocalDate closedOn, @Nullable LocalDate publishedOn) {

		static LedgerEntryView of(LedgerEntry entry, String region, LocalDate today) {
			return new LedgerEntryView(entry.id(), entry.visit(), entry.office().value(), entry.region().value(),
					region, entry.stationName(), entry.severity().name(), entry.text(), entry.foundOn(), entry.dueOn(),
					entry.state().name(), entry.isOverdue(today), entry.closedOn(), entry.publishedOn());
		}

	}

	/**
	 * What waits in the own subtree.
	 *
	 * @param open findings to be put right
	 * @param overdue of these, those whose last day has passed
	 * @param answered findings of the own and lower offices to be looked at again
	 * @param more whether there may be more than are counted
	 */
	record WaitingFindingsView(int open, int overdue, int answered, boolean more) {
	}

}
