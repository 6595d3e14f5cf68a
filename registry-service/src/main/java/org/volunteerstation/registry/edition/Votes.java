package org.volunteerstation.registry.edition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;

/** How many of a region's children went below which region. */
final class Votes {

	private static final double MOST = 0.8;

	private static final double HALF = 0.5;

	private static final int SEVERAL = 3;

	private final Map<RegionCode, Map<RegionCode, Integer>> votes = new HashMap<>();

	void add(RegionCode from, RegionCode to) {
		this.votes.computeIfAbsent(from, (key) -> new HashMap<>()).merge(to, 1, Integer::sum);
	}

	int of(RegionCode from, RegionCode to) {
		return this.votes.getOrDefault(from, Map.of()).getOrDefault(to, 0);
	}

	int total(RegionCode from) {
		return this.votes.getOrDefault(from, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Where most went; of several with as many the first code. */
	Optional<RegionCode> best(RegionCode from) {
		return this.votes.getOrDefault(from, Map.of())
			.entrySet()
			.stream()
			.max(Comparator.<Map.Entry<RegionCode, Integer>>comparingInt(Map.Entry::getValue)
				.thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
			.map(Map.Entry::getKey);
	}

	Confidence confidence(RegionCode from, RegionCode to) {
		int votes = of(from, to);
		double share = (double) votes / Math.max(1, total(from));
		if (share >= MOST && votes >= SEVERAL) {
			return Confidence.HIGH;
		}
		return (share >= HALF) ? Confidence.MEDIUM : Confidence.LOW;
	}

}
