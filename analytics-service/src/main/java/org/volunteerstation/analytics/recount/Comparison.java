package org.volunteerstation.analytics.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.volunteerstation.analytics.indicator.CommunityMonth;
import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.platform.core.RegionCode;

/** Holds stored rows against what the owners count. */
final class Comparison {

	private final SortedMap<RegionCode, CommunityMonth> stored = new TreeMap<>();

	private final Map<RegionCode, Figures> counted = new HashMap<>();

	Comparison(List<CommunityMonth> stored) {
		stored.forEach((row) -> this.stored.put(row.community(), row));
	}

	int communities() {
		return this.stored.size();
	}

	void counted(RegionCode community, Figures figures) {
		this.counted.merge(community, figures, Figures::plus);
	}

	/** All differences, by community. */
	List<Difference> differences() {
		List<Difference> differences = new ArrayList<>();
		Set<RegionCode> all = new java.util.TreeSet<>(this.stored.keySet());
		all.addAll(this.counted.keySet());
		for (RegionCode community : all) {
			Figures is = stored(community);
			Figures shall = this.counted.getOrDefault(community, Figures.NONE);
			for (Indicator indicator : Indicator.values()) {
				if (indicator.of(is) != indicator.of(shall)) {
					differences.add(new Difference(community, indicator, indicator.of(is), indicator.of(shall)));
				}
			}
		}
		return differences;
	}

	/** The row as it should be, over the sequence that was seen. */
	CommunityMonth corrected(RegionCode community, java.time.YearMonth month) {
		CommunityMonth row = this.stored.get(community);
		return new CommunityMonth(community, month, this.counted.getOrDefault(community, Figures.NONE),
				(row != null) ? row.sequence() : 0);
	}

	private Figures stored(RegionCode community) {
		CommunityMonth row = this.stored.get(community);
		return (row != null) ? row.figures() : Figures.NONE;
	}

}
