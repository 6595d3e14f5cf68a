/**
 * What was published and withdrawn, told as events on the topic {@code notice}, and every
 * step audited.
 */
@NullMarked
package org.volunteerstation.registry.notice.messaging;

import org.jspecify.annotations.NullMarked;
