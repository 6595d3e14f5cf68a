package org.volunteerstation.analytics.stream;

import java.time.YearMonth;

import org.volunteerstation.analytics.indicator.Figures;

/**
 * What an aggregate counts from a month on, until the next step.
 *
 * @param from the first month
 * @param figures its figures
 */
record Step(YearMonth from, Figures figures) {

}
