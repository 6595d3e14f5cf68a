/** What happens to regions, told as events on the topic {@code region}. */
@NullMarked
package org.volunteerstation.registry.region.messaging;

import org.jspecify.annotations.NullMarked;
