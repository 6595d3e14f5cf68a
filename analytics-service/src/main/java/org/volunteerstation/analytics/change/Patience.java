package org.volunteerstation.analytics.change;

import java.time.Duration;

/**
 * How long an order is waited for once every other service has followed.
 *
 * @param quiet how long nothing more has to have been heard of it: what the others told
 * last is on its way for a moment after they said so
 * @param longest after that it is taken over though something seems to be missing, as a
 * figure that is wrong by itself would hold it for ever
 */
public record Patience(Duration quiet, Duration longest) {
}
