/**
 * Regions come in from the topic {@code region}.
 */
@NullMarked
package org.volunteerstation.analytics.region.messaging;

import org.jspecify.annotations.NullMarked;
