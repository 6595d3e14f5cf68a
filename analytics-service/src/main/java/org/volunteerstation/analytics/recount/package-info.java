/**
 * Counting again from the services that own the things counted: figures that differ are
 * told, repaired, and counted again by the streams.
 */
@NullMarked
package org.volunteerstation.analytics.recount;

import org.jspecify.annotations.NullMarked;
