/** Targets of a plan as a spreadsheet. */
@NullMarked
package org.volunteerstation.registry.plan.sheet;

import org.jspecify.annotations.NullMarked;
