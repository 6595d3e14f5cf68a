/**
 * Coverage and its trend at any tier. A rate without denominator has no value (R4).
 */
@NullMarked
package org.volunteerstation.analytics.coverage;

import org.jspecify.annotations.NullMarked;
