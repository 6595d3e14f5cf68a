package org.volunteerstation.analytics.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** A month that has not begun has no figures. */
public final class MonthInFuture extends Refusal {

	MonthInFuture(YearMonth month) {
		super(Kind.INVALID, "month-in-future", "/month", List.of(month.toString()));
	}

	MonthInFuture(LocalDate day) {
		super(Kind.INVALID, "month-in-future", "/on", List.of(day.toString()));
	}

}
