package org.volunteerstation.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * List and search of 35,000 stations and 100,000 points, asked of registry-service itself
 * by an official of each tier, one call after the other.
 */
final class NetworkLists {

	private static final Duration WARM_UP = Duration.ofSeconds(60);

	private static final int WARM = 60;

	private static final int MEASURED = 300;

	/** Common names, rare ones, one character, and what nothing is called. */
	private static final List<String> NAMES = List.of("锦绣花园", "安居苑99", "水井坊", "新", "第二", "云栖小区1", "没有这个名称");

	/** Middles and ends of names: common ones, rare ones, and what is in every name. */
	private static final List<String> PARTS = List.of("绣花园", "井坊社区", "二志愿服务", "家园1", "花园99号", "号志愿服务点", "堰社区志愿服务站",
			"志愿服务");

	/** The same with filters, also with those that hardly any or none of them passes. */
	private static final List<String> FILTERED_PARTS = List.of("&state=RECTIFYING&q=" + encoded("绣花园"),
			"&state=RUNNING&q=" + encoded("雅居1"), "&kind=STATION&q=" + encoded("号志愿服务"),
			"&compliance=COMPLIANT&q=" + encoded("志愿服务"), "&compliance=NON_COMPLIANT&q=" + encoded("社区志愿"));

	private static final JsonMapper JSON = new JsonMapper();

	private final Target target;

	private final Report report;

	private final Http http = new Http();

	NetworkLists(Target target, Report report) {
		this.target = target;
		this.report = report;
	}

	void run() {
		Map<String, List<String>> questions = questions();
		warmUp(questions);
		Lists.tiers().forEach((tier, region) -> questions.forEach((what, queries) -> {
			String token = this.target.official(region, tier);
			long[] nanos = new long[MEASURED];
			for (int i = -WARM; i < MEASURED; i++) {
				String url = stations(queries.get(Math.floorMod(i, queries.size())));
				long begin = System.nanoTime();
				this.http.body(this.http.get(url, token));
				if (i >= 0) {
					nanos[i] = System.nanoTime() - begin;
				}
			}
			this.report.latencies(tier + ", " + what, nanos);
		}));
	}

	private Map<String, List<String>> questions() {
		Map<String, List<String>> questions = new LinkedHashMap<>();
		questions.put("list, 20 pages", pages());
		questions.put("search by name", NAMES.stream().map((name) -> "&q=" + encoded(name)).toList());
		questions.put("search by part of a name", PARTS.stream().map((part) -> "&q=" + encoded(part)).toList());
		questions.put("part of a name and filter", FILTERED_PARTS);
		questions.put("filter by compliance",
				List.of("&compliance=COMPLIANT", "&compliance=NON_COMPLIANT", "&compliance=UNASSESSED"));
		questions.put("filter by state", List.of("&state=RUNNING", "&state=RECTIFYING", "&state=PLAQUED",
				"&state=BUILDING", "&state=RECTIFYING&kind=POINT"));
		questions.put("name and compliance", List.of("&compliance=COMPLIANT&q=" + encoded("新"),
				"&compliance=UNASSESSED&q=" + encoded("锦绣花园"), "&compliance=NON_COMPLIANT&q=" + encoded("没有")));
		return questions;
	}

	/** The first pages of the province; for a smaller scope those inside it. */
	private List<String> pages() {
		String token = this.target.official("510000000000", "province");
		List<String> pages = new ArrayList<>();
		String after = "";
		for (int page = 0; page < 20; page++) {
			pages.add(after);
			String next = JSON.readTree(this.http.body(this.http.get(stations(after), token)))
				.path("next")
				.asString("");
			after = "&after=" + encoded(next);
		}
		return pages;
	}

	private void warmUp(Map<String, List<String>> questions) {
		Map<String, String> tokens = new LinkedHashMap<>();
		Lists.tiers().forEach((tier, region) -> tokens.put(tier, this.target.official(region, tier)));
		long end = System.nanoTime() + WARM_UP.toNanos();
		while (System.nanoTime() < end) {
			tokens.values()
				.forEach((token) -> questions.values()
					.forEach((queries) -> queries
						.forEach((query) -> this.http.body(this.http.get(stations(query), token)))));
		}
	}

	private String stations(String query) {
		return this.target.service(1) + "/api/v1/registry/stations?limit=50" + query;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
