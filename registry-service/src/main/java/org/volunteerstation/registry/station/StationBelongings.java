package org.volunteerstation.registry.station;

import java.util.List;

import org.volunteerstation.platform.core.RegionScope;

/**
 * What belongs to a station and carries its community's code without a foreign key that
 * would take it along: other features' rows, which have to follow in the transaction in
 * which it moves.
 */
public interface StationBelongings {

	/**
	 * Lets it follow, and tells of it.
	 * @param stations those that were moved
	 * @param scope what the caller may write; it covers where they were and are
	 */
	void follow(List<StationId> stations, RegionScope scope);

}
