package org.volunteerstation.registry.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationName;

/**
 * An order as someone asks for it.
 *
 * @param kind what it does
 * @param on the first day of the new state
 * @param reason why, for example the decree; null when none is given
 * @param from the regions as they are
 * @param to the regions as they shall be
 * @param moves codes that regions below get, where another than the proposed one is
 * wanted
 * @param renames names that stations get, because two of them would have the same
 */
public record ChangeDraft(ChangeKind kind, LocalDate on, @Nullable String reason, List<RegionCode> from,
		List<Successor> to, Map<RegionCode, RegionCode> moves, Map<StationId, StationName> renames) {

	public ChangeDraft {
		from = List.copyOf(from);
		to = List.copyOf(to);
		moves = Map.copyOf(moves);
		renames = Map.copyOf(renames);
	}

	/**
	 * A region as it shall be.
	 *
	 * @param code its code
	 * @param name its name; null keeps that of the region before
	 */
	public record Successor(RegionCode code, @Nullable RegionName name) {
	}

}
