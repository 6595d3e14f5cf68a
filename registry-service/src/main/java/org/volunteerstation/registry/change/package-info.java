/**
 * Change orders: how regions are merged, split, renamed, recoded and transferred (R2). An
 * order is drafted within the drafter's scope, approved by the tier above (the province's
 * by a second official) and applied once on its date, in one transaction. Of one region
 * there is one open order at most; a code is valid for one region at a time.
 */
@NullMarked
package org.volunteerstation.registry.change;

import org.jspecify.annotations.NullMarked;
