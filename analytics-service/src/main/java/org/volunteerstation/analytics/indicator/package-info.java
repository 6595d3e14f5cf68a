/**
 * The indicators of a community and month: absolute values, written in any order, of
 * which the highest sequence stays. A figure of any tier is a sum over one index range.
 */
@NullMarked
package org.volunteerstation.analytics.indicator;

import org.jspecify.annotations.NullMarked;
