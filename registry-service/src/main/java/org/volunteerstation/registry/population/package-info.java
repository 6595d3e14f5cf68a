/**
 * Counts of residents with their sources and days, entered by hand and corrected.
 * Invariants: a region has one count for a day; a correction or a withdrawal keeps what
 * was before, with who did it and why; a day before the first count has no value (R4).
 */
@NullMarked
package org.volunteerstation.registry.population;

import org.jspecify.annotations.NullMarked;
