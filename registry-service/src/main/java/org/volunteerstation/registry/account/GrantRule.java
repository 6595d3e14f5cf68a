package org.volunteerstation.registry.account;

import java.util.Set;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * One line of the matrix: who may give, lock, reset and end which posts where.
 *
 * @param by the giver's role
 * @param role the role of the post
 * @param tiers tiers that the post can be of
 * @param place where the post may lie, seen from the giver
 */
public record GrantRule(PostRole by, PostRole role, Set<Tier> tiers, Place place) {

	public GrantRule {
		tiers = Set.copyOf(tiers);
	}

	boolean allows(Granter granter, PostRole wanted, RegionCode region) {
		return granter.roles().contains(this.by) && this.role == wanted && this.tiers.contains(region.tier())
				&& this.place.holds(granter, region);
	}

	/** Where a post may lie. */
	public enum Place {

		/** Strictly below the giver's own region. */
		BELOW,

		/** In the giver's own region or below it. */
		HERE_OR_BELOW;

		boolean holds(Granter granter, RegionCode region) {
			boolean here = granter.scope().root().equals(region);
			return granter.scope().covers(region) && (this == HERE_OR_BELOW || !here);
		}

	}

}
