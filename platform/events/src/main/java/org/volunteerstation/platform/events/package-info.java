/**
 * Events leave and enter here: a transactional outbox whose relay keeps the order of each
 * key, an inbox that lets nothing count twice, dead letters that can be replayed.
 */
@NullMarked
package org.volunteerstation.platform.events;

import org.jspecify.annotations.NullMarked;
