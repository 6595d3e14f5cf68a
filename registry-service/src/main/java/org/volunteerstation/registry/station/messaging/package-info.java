/** What happens to stations, told as events on the topic {@code station} and audited. */
@NullMarked
package org.volunteerstation.registry.station.messaging;

import org.jspecify.annotations.NullMarked;
