/** Tests of the analytics service. */
@NullMarked
package org.volunteerstation.analytics;

import org.jspecify.annotations.NullMarked;
