/**
 * Rows come in from the topic {@code indicator}.
 */
@NullMarked
package org.volunteerstation.analytics.indicator.messaging;

import org.jspecify.annotations.NullMarked;
