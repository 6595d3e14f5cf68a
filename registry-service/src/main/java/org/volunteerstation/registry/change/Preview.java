package org.volunteerstation.registry.change;

import java.util.List;

/**
 * What an order will do.
 *
 * @param counts what moves in this service
 * @param clashes stations that would share community and name: the order has to rename
 */
public record Preview(Rehoming.Counts counts, List<Rehoming.Clash> clashes) {
}
