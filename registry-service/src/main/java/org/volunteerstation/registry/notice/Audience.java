package org.volunteerstation.registry.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

/**
 * Whom a notice reaches: all regions of some tiers in some subtrees, none of which lies
 * in another.
 *
 * @param tiers the tiers
 * @param regions the tops of the subtrees, in order
 */
public record Audience(Set<Tier> tiers, List<RegionCode> regions) {

	public Audience {
		tiers = Set.copyOf(tiers);
		regions = List.copyOf(regions);
	}

	/**
	 * The audience that a sender asks for.
	 * @param tiers tiers below the sender's
	 * @param regions regions of the sender's subtree; none for all of it
	 * @param sender the sender's subtree
	 * @return the audience
	 * @throws OutsideScope when a region lies outside
	 */
	static Audience of(Collection<Tier> tiers, Collection<RegionCode> regions, RegionScope sender) {
		if (tiers.isEmpty() || tiers.stream().anyMatch((tier) -> tier.compareTo(sender.tier()) <= 0)) {
			throw new NoticeRefusal.AudienceInvalid("notice-tiers-invalid", "/tiers");
		}
		EnumSet<Tier> chosen = EnumSet.copyOf(tiers);
		List<RegionCode> tops = new ArrayList<>();
		for (RegionCode region : regions.isEmpty() ? List.of(sender.root()) : regions.stream().sorted().toList()) {
			if (!sender.covers(region)) {
				throw new OutsideScope();
			}
			if (chosen.stream().allMatch((tier) -> tier.compareTo(region.tier()) < 0)) {
				throw new NoticeRefusal.AudienceInvalid("notice-region-unaddressed", "/regions", region.value());
			}
			if (tops.isEmpty() || !new RegionScope(tops.getLast()).covers(region)) {
				tops.add(region);
			}
		}
		return new Audience(chosen, tops);
	}

}
