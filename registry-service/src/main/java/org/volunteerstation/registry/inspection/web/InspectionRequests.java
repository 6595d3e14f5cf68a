package org.volunteerstation.registry.inspection.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.Inspecting;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.ItemResult;
import org.volunteerstation.registry.inspection.PlanTerms;
import org.volunteerstation.registry.inspection.Report;
import org.volunteerstation.registry.inspection.SampleSize;
import org.volunteerstation.registry.inspection.VisitState;
import org.volunteerstation.registry.inspection.sheet.InspectionPlanExport;
import org.volunteerstation.registry.inspection.sheet.LedgerExport;
import org.volunteerstation.registry.inspection.sheet.VisitExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class InspectionRequests {

	private static final int MAX_ITEMS = 100;

	private static final int MAX_CODE = 40;

	private InspectionRequests() {
	}

	/**
	 * A plan.
	 *
	 * @param name 2 to 100 characters
	 * @param from first day of the visits
	 * @param until last day of the visits
	 * @param region whose stations are drawn; absent: all of the office's own
	 * @param kind only this kind; absent: both
	 * @param sizeUnit {@code NUMBER} or {@code PERCENT}
	 * @param sizeValue stations, or percent of them
	 * @param method how visits are made
	 */
	record InspectionTerms(@NotNull String name, @NotNull LocalDate from, @NotNull LocalDate until,
			@Nullable String region, @Nullable StationKind kind, @NotNull SampleSize.Unit sizeUnit,
			@NotNull Integer sizeValue, @NotNull PlanTerms.Method method) {

		PlanTerms terms(RegionCode office) {
			RegionCode drawn = (this.region != null) ? RegionCode.parse(this.region).orElseThrow(OutsideScope::new)
					: office;
			return new PlanTerms(this.name, this.from, this.until, drawn, this.kind,
					new SampleSize(this.sizeUnit, this.sizeValue), this.method);
		}

	}

	/**
	 * What came of a visit.
	 *
	 * @param visitedOn the day
	 * @param edition the checklist that was gone through
	 * @param note in words
	 * @param items one for each item of the checklist
	 * @param findings what is to be said
	 */
	record VisitReport(@NotNull LocalDate visitedOn, @NotNull Integer edition, @Nullable String note,
			@NotNull @Size(max = MAX_ITEMS) List<@Valid @NotNull ItemSeen> items,
			@NotNull @Size(max = Report.MAX_FINDINGS) List<@Valid @NotNull ReportedFinding> findings) {

		Inspecting.Entry entry() {
			return new Inspecting.Entry(this.visitedOn, this.edition, this.note,
					this.items.stream().map((item) -> new ItemResult(item.code(), item.met(), item.note())).toList(),
					this.findings.stream()
						.map((found) -> new Deficiency.Draft(found.severity(), found.item(), found.text(),
								found.dueOn()))
						.toList());
		}

	}

	/**
	 * What was seen of one item.
	 *
	 * @param code code of the item
	 * @param met whether it is there
	 * @param note in words
	 */
	record ItemSeen(@NotNull @Size(max = MAX_CODE) String code, @NotNull Boolean met, @Nullable String note) {
	}

	/**
	 * A finding.
	 *
	 * @param severity how bad it is
	 * @param item the item of the checklist that it is about
	 * @param text what was found, without names or numbers of people
	 * @param dueOn last day to put it right; absent: nothing is asked for
	 */
	record ReportedFinding(@NotNull Deficiency.Severity severity, @Nullable @Size(max = MAX_CODE) String item,
			@NotNull String text, @Nullable LocalDate dueOn) {
	}

	/**
	 * Telling the community.
	 *
	 * @param rectifyStation whether the station is put in the state 整改, which a serious
	 * finding may; absent: no
	 */
	record VisitIssuing(@Nullable Boolean rectifyStation) {
	}

	/**
	 * Closing a visit.
	 *
	 * @param reason why; needed when nobody was there, or something is not put right
	 */
	record VisitClosing(@Nullable String reason) {
	}

	/**
	 * What the community did.
	 *
	 * @param text in words
	 */
	record AnswerText(@NotNull String text) {
	}

	/**
	 * What the inspector saw.
	 *
	 * @param passed whether it is put right
	 * @param note in words
	 * @param dueOn the next last day; needed when it is not
	 */
	record SecondLook(@NotNull Boolean passed, @Nullable String note, @Nullable LocalDate dueOn) {
	}

	/**
	 * Which lines of the ledger are given out as a sheet; the filters of the list.
	 *
	 * @param year the year; absent: this one
	 * @param region a region within the caller's; absent: all of it
	 * @param state only this state; absent: all
	 * @param severity only this severity; absent: all
	 * @param overdue only those whose last day has passed; absent: no
	 */
	record LedgerOrder(@Nullable Integer year, @Nullable String region, Deficiency.@Nullable State state,
			Deficiency.@Nullable Severity severity, @Nullable Boolean overdue) {

		LedgerExport.Order toOrder(RegionScope scope, int thisYear) {
			RegionScope asked = (this.region != null)
					? scope.narrow(RegionCode.parse(this.region).orElseThrow(OutsideScope::new)) : scope;
			return new LedgerExport.Order((this.year != null) ? this.year : thisYear, asked.root().value(), this.state,
					this.severity, Boolean.TRUE.equals(this.overdue));
		}

	}

	/**
	 * Which plans go out as a sheet.
	 *
	 * @param region only those that concern this region, the caller's own or below;
	 * absent: all
	 * @param year only those with a day in it; absent: any
	 * @param state only this state; absent: any
	 */
	record PlanExportFilter(@Nullable String region, @Nullable Integer year, InspectionPlan.@Nullable State state) {

		InspectionPlanExport.Order toOrder(RegionScope scope) {
			return new InspectionPlanExport.Order(new RegionOrder(this.region).within(scope).root().value(), this.year,
					this.state);
		}

	}

	/**
	 * Which visits go out as a sheet; the filters of the list.
	 *
	 * @param plan only those of the plan; absent: all
	 * @param region a region within the caller's; absent: all of it
	 * @param state only this state; absent: all
	 * @param station only those to the station; absent: all
	 * @param overdue only those of which something is overdue; absent: all
	 * @param answered only those that wait for a second look; absent: all
	 */
	record VisitExportFilter(@Nullable String plan, @Nullable String region, @Nullable VisitState state,
			@Nullable String station, @Nullable Boolean overdue, @Nullable Boolean answered) {

		VisitExport.Order toOrder(RegionScope scope) {
			RegionScope asked = new RegionOrder(this.region).within(scope);
			StationId known = InspectionVisitController.station(this.station);
			return new VisitExport.Order(this.plan, asked.root().value(), this.state,
					(known != null) ? known.value() : null, this.overdue, this.answered);
		}

	}

}
