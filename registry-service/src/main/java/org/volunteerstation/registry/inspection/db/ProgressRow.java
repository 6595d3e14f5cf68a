package org.volunteerstation.registry.inspection.db;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.inspection.Ledger;
import org.volunteerstation.registry.inspection.VisitProgress;

/** Counts of visits and findings, of a region or of all that waits. */
@Getter
@Setter
class ProgressRow {

	private String code = "";

	private int sampled;

	private int visited;

	private int rectifying;

	private int closed;

	private int open;

	private int overdue;

	private int answered;

	private int looked;

	VisitProgress toProgress(ProgressRow findings) {
		return new VisitProgress(new RegionCode(this.code), this.sampled, this.visited, this.rectifying, this.closed,
				findings.open, findings.overdue);
	}

	Ledger.Waiting toWaiting() {
		return new Ledger.Waiting(this.open, this.overdue, this.answered, this.looked >= Ledger.Waiting.MAX);
	}

}
