@NullMarked
package org.volunteerstation.analytics.change;

import org.jspecify.annotations.NullMarked;
