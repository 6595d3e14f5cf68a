/** Tests of the streams. */
@NullMarked
package org.volunteerstation.analytics.stream;

import org.jspecify.annotations.NullMarked;
