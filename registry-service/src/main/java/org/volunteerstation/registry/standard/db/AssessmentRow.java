package org.volunteerstation.registry.standard.db;

import java.time.LocalDateTime;

import lombok.Getter;
import lombok.Setter;

/** The row of an assessment. */
@Getter
@Setter
class AssessmentRow {

	private String stationId = "";

	private long version;

	private int edition;

	private LocalDateTime enteredAt = LocalDateTime.MIN;

}
