/**
 * Hears of orders and of who has followed, and tells that the figures have.
 */
@NullMarked
package org.volunteerstation.analytics.change.messaging;

import org.jspecify.annotations.NullMarked;
