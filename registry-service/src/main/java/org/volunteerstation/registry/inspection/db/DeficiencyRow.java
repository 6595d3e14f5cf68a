package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;
import java.util.List;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.LedgerEntry;
import org.volunteerstation.registry.inspection.Report;
import org.volunteerstation.registry.inspection.Visit;

/** The row of a finding, for the ledger with the name of its station. */
@Getter
@Setter
class DeficiencyRow {

	private String id = "";

	private String visitId = "";

	private String planId = "";

	private String officeCode = "";

	private String stationId = "";

	private String regionCode = "";

	private String stationName = "";

	private int number;

	private String severity = "";

	private @Nullable String item;

	private String body = "";

	private String state = "";

	private @Nullable LocalDate dueOn;

	private LocalDate foundOn = LocalDate.EPOCH;

	private @Nullable LocalDate closedOn;

	private @Nullable LocalDate publishedOn;

	private @Nullable Integer ledgerYear;

	static DeficiencyRow of(Visit visit, Report report, Deficiency finding) {
		DeficiencyRow row = new DeficiencyRow();
		row.id = finding.id();
		row.visitId = visit.site().id();
		row.planId = visit.site().plan();
		row.officeCode = visit.site().office().value();
		row.stationId = visit.site().station().value();
		row.regionCode = visit.site().region().value();
		row.number = finding.number();
		row.severity = finding.severity().name();
		row.item = finding.item();
		row.body = finding.text();
		row.state = finding.state().name();
		row.dueOn = finding.dueOn();
		row.foundOn = report.on();
		row.closedOn = finding.closedOn();
		row.publishedOn = visit.outcome().publishedOn();
		row.ledgerYear = (finding.state() != Deficiency.State.FOUND) ? report.on().getYear() : null;
		return row;
	}

	Deficiency toDeficiency(List<Deficiency.Round> rounds) {
		return new Deficiency(this.id, this.number, Deficiency.Severity.valueOf(this.severity), this.item, this.body,
				this.dueOn, Deficiency.State.valueOf(this.state), this.closedOn, rounds);
	}

	LedgerEntry toEntry() {
		return new LedgerEntry(this.id, this.visitId, new RegionCode(this.officeCode), new RegionCode(this.regionCode),
				this.stationName, Deficiency.Severity.valueOf(this.severity), this.body, this.foundOn, this.dueOn,
				Deficiency.State.valueOf(this.state), this.closedOn, this.publishedOn);
	}

}
