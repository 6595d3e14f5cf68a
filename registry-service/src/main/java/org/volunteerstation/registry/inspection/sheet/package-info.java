/**
 * The ledger, plans and visits as spreadsheets.
 */
@NullMarked
package org.volunteerstation.registry.inspection.sheet;

import org.jspecify.annotations.NullMarked;
