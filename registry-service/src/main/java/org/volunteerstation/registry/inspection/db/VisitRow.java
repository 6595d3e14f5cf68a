package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.Inspector;
import org.volunteerstation.registry.inspection.ItemResult;
import org.volunteerstation.registry.inspection.Report;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.inspection.VisitState;
import org.volunteerstation.registry.station.StationId;

/** The row of a visit. */
@Getter
@Setter
class VisitRow {

	private String id = "";

	private String planId = "";

	private String officeCode = "";

	private String stationId = "";

	private String regionCode = "";

	private String state = "";

	private @Nullable LocalDate visitedOn;

	private @Nullable String visitorSubject;

	private @Nullable String visitor;

	private @Nullable Integer edition;

	private @Nullable String note;

	private boolean held;

	private @Nullable LocalDate publishedOn;

	private @Nullable LocalDate closedOn;

	private @Nullable String closedReason;

	private long version;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	static VisitRow of(Visit visit) {
		VisitRow row = new VisitRow();
		row.id = visit.site().id();
		row.planId = visit.site().plan();
		row.officeCode = visit.site().office().value();
		row.stationId = visit.site().station().value();
		row.regionCode = visit.site().region().value();
		row.state = visit.state().name();
		Report report = visit.report();
		if (report != null) {
			row.visitedOn = report.on();
			row.visitorSubject = report.by().subject();
			row.visitor = report.by().name();
			row.edition = report.edition();
			row.note = report.note();
		}
		row.held = visit.outcome().held();
		row.publishedOn = visit.outcome().publishedOn();
		row.closedOn = visit.outcome().closedOn();
		row.closedReason = visit.outcome().reason();
		row.version = visit.version();
		row.updatedAt = LocalDateTime.ofInstant(visit.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	Visit toVisit(List<ItemResult> results, List<Deficiency> findings) {
		return new Visit(
				new Visit.Site(this.id, this.planId, new RegionCode(this.officeCode), new StationId(this.stationId),
						new RegionCode(this.regionCode)),
				VisitState.valueOf(this.state), report(results, findings),
				new Visit.Outcome(this.held, this.publishedOn, this.closedOn, this.closedReason), this.version,
				this.updatedAt.toInstant(ZoneOffset.UTC));
	}

	private @Nullable Report report(List<ItemResult> results, List<Deficiency> findings) {
		if (this.visitedOn == null || this.visitorSubject == null || this.visitor == null || this.edition == null) {
			return null;
		}
		return new Report(new Inspector(this.visitorSubject, this.visitor), this.visitedOn, this.edition, this.note,
				results, findings);
	}

}
