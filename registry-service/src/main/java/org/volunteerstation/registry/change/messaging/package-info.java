/**
 * What change orders do, told as events on the topic {@code region-order} and audited.
 */
@NullMarked
package org.volunteerstation.registry.change.messaging;

import org.jspecify.annotations.NullMarked;
