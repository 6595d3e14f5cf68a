/**
 * The ledger as a spreadsheet.
 */
@NullMarked
package org.volunteerstation.registry.inspection.sheet;

import org.jspecify.annotations.NullMarked;
