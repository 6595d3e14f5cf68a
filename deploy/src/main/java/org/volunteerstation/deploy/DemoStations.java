package org.volunteerstation.deploy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.volunteerstation.platform.core.CreditCode;

/**
 * Chooses the demo's stations and points: half of the communities have a station, 成都市
 * nearly all, each city and county with a rate of its own, the same at every start. All
 * is marked as demo data.
 */
final class DemoStations {

	/** Half of the communities of 2023. */
	static final int COUNT = 17_200;

	/** The community whose accounts the launcher prints; it can show something. */
	static final String SHOWN = "510104017001";

	private static final String SHOWN_COUNTY = SHOWN.substring(0, 6);

	/**
	 * Longitude and latitude of the shown county's middle, its width and that of a
	 * street.
	 */
	private static final double EAST = 104.1;

	private static final double NORTH = 30.61;

	private static final double COUNTY_SPAN = 0.07;

	private static final double STREET_SPAN = 0.014;

	private static final String CAPITAL = "5101";

	private static final double CAPITAL_RATE = 0.97;

	private static final LocalDate FIRST_PLAQUE = LocalDate.of(2020, 10, 12);

	private static final int PLAQUE_DAYS = 1990;

	/** Plaques of the last months; what is behind them has only begun. */
	private static final int NEW_DAYS = 1800;

	private static final List<String> ESTATES = List.of("锦绣花园", "阳光家园", "翠湖苑", "金色家园", "学府花园", "枫丹雅居", "滨江苑", "和润家园",
			"桂花园", "云栖小区", "绿洲小区", "安居苑");

	/** Names of property companies that are nobody's. */
	private static final List<String> HOSTS = List.of("蜀居", "安然里", "锦邻", "和巷", "川禾", "暖窗", "云邻");

	private DemoStations() {
	}

	/**
	 * Chooses communities with a station.
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
			else if (code.equals(SHOWN) || share(code, "capital") < CAPITAL_RATE) {
				chosen.add(code);
			}
		}
		others.sort(Comparator.comparingDouble(DemoStations::reluctance));
		chosen.addAll(others.subList(0, Math.min(others.size(), Math.max(0, COUNT - chosen.size()))));
		chosen.sort(Comparator.naturalOrder());
		return chosen.stream().map(DemoStations::station).toList();
	}

	/**
	 * Chooses points in large housing estates of the cities; each belongs to a station
	 * that runs.
	 * @param stations identifiers of the stations by their community's code
	 * @param rows what the stations were registered with
	 * @return rows of the batch request
	 */
	static List<Map<String, Object>> points(Map<String, String> stations, List<Map<String, Object>> rows) {
		List<Map<String, Object>> points = new ArrayList<>();
		for (Map<String, Object> row : rows) {
			String code = String.valueOf(row.get("regionCode"));
			String station = stations.get(code);
			if (station != null && "RUNNING".equals(row.get("state")) && hasEstate(code)) {
				points.add(point(code, station, LocalDate.parse(String.valueOf(row.get("plaqueOn")))));
			}
		}
		return points;
	}

	private static boolean hasEstate(String code) {
		// Districts have the county numbers 02 to 17, their streets begin with 0.
		boolean urban = code.substring(4, 6).compareTo("18") < 0 && code.charAt(6) == '0';
		double rate = code.startsWith(CAPITAL) ? (urban ? 0.7 : 0.06) : (urban ? 0.4 : 0.015);
		return code.equals(SHOWN) || share(code, "estate") < rate;
	}

	/** Small in an eager county, large in a reluctant one. */
	private static double reluctance(String code) {
		return (0.02 + share(code, "self"))
				/ (0.3 + share(code.substring(0, 4), "city") * 0.5 + share(code.substring(0, 6), "county") * 0.7);
	}

	private static Map<String, Object> station(String code) {
		int day = (int) (Math.sqrt(share(code, "day")) * PLAQUE_DAYS);
		double fate = share(code, "fate");
		boolean building = fate < 0.04 && !code.equals(SHOWN);
		Map<String, Object> row = new TreeMap<>();
		row.put("regionCode", code);
		row.put("kind", "STATION");
		row.put("origin", "DEMO");
		row.put("state", building ? "BUILDING" : code.equals(SHOWN) ? "RUNNING" : state(day, fate));
		if (!building) {
			row.put("plaqueOn", FIRST_PLAQUE.plusDays(day).toString());
		}
		if (share(code, "practice") < 0.45) {
			row.put("practiceStation", true);
		}
		locate(row, code, "");
		row.put("openingHours", (share(code, "hours") < 0.7) ? "周一至周五 9:00–17:00" : "周一至周日 9:00–18:00");
		return row;
	}

	private static String state(int day, double fate) {
		if (fate < 0.07 && day < NEW_DAYS) {
			return "RECTIFYING";
		}
		return (day >= NEW_DAYS || fate < 0.2) ? "PLAQUED" : "RUNNING";
	}

	private static Map<String, Object> point(String code, String station, LocalDate after) {
		int estate = (int) (share(code, "name") * ESTATES.size());
		Map<String, Object> row = new TreeMap<>();
		row.put("regionCode", code);
		row.put("kind", "POINT");
		row.put("origin", "DEMO");
		row.put("address", ESTATES.get(estate));
		row.put("parentStationId", station);
		row.put("state", "RUNNING");
		row.put("plaqueOn", after.plusDays((long) (share(code, "later") * 120)).toString());
		row.put("openingHours", "周一至周日 14:00–18:00");
		locate(row, code, "estate");
		int host = (int) (share(code, "host") * HOSTS.size());
		row.put("hostName", HOSTS.get(host) + "物业服务有限公司");
		row.put("hostCreditCode",
				CreditCode.complete("91%s00MA6D0000%d".formatted(code.substring(0, 4), host)).value());
		return row;
	}

	/**
	 * Gives a site of the shown county a place, streets together; elsewhere nobody has
	 * entered one yet.
	 */
	private static void locate(Map<String, Object> row, String code, String site) {
		if (code.startsWith(SHOWN_COUNTY)) {
			String street = code.substring(0, 9);
			row.put("longitude", degrees(EAST, share(street, "east"), share(code + site, "east")));
			row.put("latitude", degrees(NORTH, share(street, "north"), share(code + site, "north")));
		}
	}

	private static double degrees(double middle, double street, double own) {
		return Math.round((middle + (street - 0.5) * COUNTY_SPAN + (own - 0.5) * STREET_SPAN) * 10_000) / 10_000.0;
	}

	/** A number from 0 to 1 that depends on nothing but the text. */
	private static double share(String code, String purpose) {
		int hash = (code + purpose).hashCode();
		hash ^= hash >>> 15;
		hash *= 0x2c1b3c6d;
		hash ^= hash >>> 12;
		hash *= 0x297a2d39;
		hash ^= hash >>> 15;
		return (hash >>> 1) / (double) Integer.MAX_VALUE;
	}

}
