/**
 * Tells the streams what was found.
 */
@NullMarked
package org.volunteerstation.analytics.recount.messaging;

import org.jspecify.annotations.NullMarked;
