/**
 * The effective-dated tree of the five tiers. Invariants: a region's id never changes; at
 * any date one code names at most one region; every region but the province has its
 * parent in the tree; an edition is stored as a whole or not at all, and storing it again
 * changes nothing.
 */
@NullMarked
package org.volunteerstation.registry.region;

import org.jspecify.annotations.NullMarked;
