package org.volunteerstation.deploy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the demo's stations: half of the communities, 成都市 nearly all, each county with
 * a rate of its own, the same at every start. All is marked as demo data.
 */
final class DemoStations {

	/** Half of the communities of 2023. */
	static final int COUNT = 17_200;

	private static final String CAPITAL = "5101";

	private static final int CAPITAL_PERCENT = 97;

	private static final LocalDate FIRST_PLAQUE = LocalDate.of(2020, 5, 6);

	private static final int PLAQUE_DAYS = 1200;

	private DemoStations() {
	}

	/**
	 * Chooses communities.
	 * @param communities codes of all communities
	 * @return rows of the batch request, in the order of their codes
	 */
	static List<Map<String, Object>> choose(List<String> communities) {
		List<String> chosen = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (String code : communities) {
			if (!code.startsWith(CAPITAL)) {
				others.add(code);
			}
			else if (part(code, "capital") < CAPITAL_PERCENT) {
				chosen.add(code);
			}
		}
		others.sort(Comparator.comparingDouble(DemoStations::reluctance));
		chosen.addAll(others.subList(0, Math.min(others.size(), Math.max(0, COUNT - chosen.size()))));
		chosen.sort(Comparator.naturalOrder());
		return chosen.stream().map(DemoStations::row).toList();
	}

	/** Small in an eager county, large in a reluctant one. */
	private static double reluctance(String code) {
		return (1 + part(code, "self"))
				/ (25.0 + part(code.substring(0, 4), "city") * 0.4 + part(code.substring(0, 6), "county") * 0.8);
	}

	private static Map<String, Object> row(String code) {
		Map<String, Object> row = new TreeMap<>();
		int fate = part(code, "state");
		row.put("regionCode", code);
		row.put("kind", "STATION");
		row.put("origin", "DEMO");
		row.put("state", (fate < 4) ? "BUILDING" : (fate < 45) ? "PLAQUED" : (fate < 97) ? "RUNNING" : "RECTIFYING");
		if (fate >= 4) {
			row.put("plaqueOn", FIRST_PLAQUE.plusDays(part(code, "day") * (PLAQUE_DAYS / 100)).toString());
		}
		row.put("openingHours", (part(code, "hours") < 70) ? "周一至周五 9:00–17:00" : "周一至周日 9:00–18:00");
		return row;
	}

	/** A number from 0 to 99 that depends on nothing but the text. */
	private static int part(String code, String purpose) {
		int hash = (code + purpose).hashCode();
		hash ^= hash >>> 15;
		hash *= 0x2c1b3c6d;
		hash ^= hash >>> 12;
		return Math.floorMod(hash, 100);
	}

}
