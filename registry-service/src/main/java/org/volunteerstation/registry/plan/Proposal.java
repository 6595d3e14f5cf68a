package org.volunteerstation.registry.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Splits a figure by weight, so that the parts add up to it exactly: each gets its share
 * rounded down, what is left goes to the largest remainders.
 */
final class Proposal {

	private Proposal() {
	}

	/**
	 * Splits a figure.
	 * @param whole 0 or more
	 * @param weights 0 or more for each region, for example communities without a station
	 * @return a part for each region, by code
	 */
	static Map<RegionCode, Integer> split(int whole, Map<RegionCode, Integer> weights) {
		long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
		Map<RegionCode, Integer> parts = new TreeMap<>();
		Map<RegionCode, Long> remainders = new TreeMap<>();
		int left = whole;
		for (Map.Entry<RegionCode, Integer> entry : weights.entrySet()) {
			long weight = (sum > 0) ? entry.getValue() : 1;
			long of = (sum > 0) ? sum : weights.size();
			parts.put(entry.getKey(), (int) (whole * weight / of));
			remainders.put(entry.getKey(), whole * weight % of);
			left -= (int) (whole * weight / of);
		}
		for (RegionCode region : largest(remainders).subList(0, left)) {
			parts.merge(region, 1, Integer::sum);
		}
		return parts;
	}

	private static List<RegionCode> largest(Map<RegionCode, Long> remainders) {
		List<RegionCode> regions = new ArrayList<>(remainders.keySet());
		regions.sort(Comparator.comparing((RegionCode region) -> remainders.getOrDefault(region, 0L)).reversed());
		return regions;
	}

}
