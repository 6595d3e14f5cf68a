/** Standing of stations, told as events on the topic {@code standard} and audited. */
@NullMarked
package org.volunteerstation.registry.standard.messaging;

import org.jspecify.annotations.NullMarked;
