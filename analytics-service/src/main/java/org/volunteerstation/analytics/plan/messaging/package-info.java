/**
 * Targets come in from the topic {@code plan}.
 */
@NullMarked
package org.volunteerstation.analytics.plan.messaging;

import org.jspecify.annotations.NullMarked;
