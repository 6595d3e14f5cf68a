/**
 * Many counts of residents from one spreadsheet: the sheet to fill in, and taking it in.
 */
@NullMarked
package org.volunteerstation.registry.population.sheet;

import org.jspecify.annotations.NullMarked;
