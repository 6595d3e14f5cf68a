package org.volunteerstation.registry.inspection;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of a visit.
 *
 * @param by who was there
 * @param on the day
 * @param edition the checklist that was gone through
 * @param note in words
 * @param results by item
 * @param findings what is to be said, and perhaps put right
 */
public record Report(Inspector by, LocalDate on, int edition, @Nullable String note, List<ItemResult> results,
		List<Deficiency> findings) {

	/** Findings at most. */
	public static final int MAX_FINDINGS = 50;

	public Report {
		note = InspectionText.optional(note, "/note");
		results = List.copyOf(results);
		findings = List.copyOf(findings);
	}

	Report with(List<Deficiency> findings) {
		return new Report(this.by, this.on, this.edition, this.note, this.results, findings);
	}

}
