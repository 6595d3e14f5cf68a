package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.standard.Finding;

/** The row of a finding. */
@Getter
@Setter
class FindingRow {

	private String stationId = "";

	private long version;

	private String code = "";

	private boolean met;

	private @Nullable String note;

	private LocalDate foundOn = LocalDate.EPOCH;

	private String foundBy = "";

	private @Nullable String files;

	static FindingRow of(String station, long version, String code, Finding finding) {
		FindingRow row = new FindingRow();
		row.stationId = station;
		row.version = version;
		row.code = code;
		row.met = finding.met();
		row.note = finding.note();
		row.foundOn = finding.on();
		row.foundBy = finding.by();
		row.files = finding.files().isEmpty() ? null : String.join(",", finding.files());
		return row;
	}

	Finding toFinding() {
		return new Finding(this.met, this.note, this.foundOn, this.foundBy,
				(this.files != null) ? Arrays.asList(this.files.split(",")) : List.of());
	}

}
