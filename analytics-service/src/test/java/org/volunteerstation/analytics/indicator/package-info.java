@NullMarked
package org.volunteerstation.analytics.indicator;

import org.jspecify.annotations.NullMarked;
