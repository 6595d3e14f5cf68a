/**
 * Communities without a station (未建站社区): those that the figure of coverage does not
 * count, by the same rule. A community is covered while it has a station, not a point, in
 * a covering state ({@code StationState.isCovering}); one that is being built or was
 * withdrawn covers nothing. Which communities may lack one is kept beside the register in
 * its transactions, so that a page is one range of a small index.
 */
@NullMarked
package org.volunteerstation.registry.coverage;

import org.jspecify.annotations.NullMarked;
