/**
 * Visits, told as events on the topic {@code inspection}, and every step audited.
 */
@NullMarked
package org.volunteerstation.registry.inspection.messaging;

import org.jspecify.annotations.NullMarked;
