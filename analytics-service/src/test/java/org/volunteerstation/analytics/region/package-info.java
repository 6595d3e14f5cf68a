@NullMarked
package org.volunteerstation.analytics.region;

import org.jspecify.annotations.NullMarked;
