package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Api;

/** Inspections of one station in each of their states. */
final class InspectionFixture {

	static final String PLANS = "/api/v1/registry/inspection-plans";

	static final String VISITS = "/api/v1/registry/inspection-visits";

	private static final JsonMapper JSON = new JsonMapper();

	private final Function<String, Api> officials;

	InspectionFixture(Function<String, Api> officials) {
		this.officials = officials;
	}

	Place.Inspection inspection(String office, String community, String station) {
		Api inspector = this.officials.apply(office);
		String issued = issued(inspector, community, station);
		String rectifying = issued(inspector, community, station);
		String answered = issued(inspector, community, station);
		step(this.officials.apply(community), finding(inspector, answered) + "/answers", answer());
		return new Place.Inspection(draft(inspector, community), draft(inspector, community),
				draft(inspector, community), opened(inspector, community), done(inspector, community),
				visit(inspector, community, station), visit(inspector, community, station),
				reported(inspector, community, station), issued, finding(inspector, rectifying),
				finding(inspector, answered));
	}

	/** A plan of all stations of a community. */
	static String terms(String region) {
		return "{\"name\":\"" + Fixture.name("检查") + "\",\"from\":\"2026-01-01\",\"until\":\"2026-12-31\",\"region\":\""
				+ region + "\",\"sizeUnit\":\"PERCENT\",\"sizeValue\":100,\"method\":\"ON_SITE\"}";
	}

	/** A report of edition 2 with a finding to be put right. */
	static String report() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		String items = Stream
			.of("STANDARD_PLACE", "STANDARD_MANAGER", "STANDARD_PLAQUE", "STANDARD_COMPUTER", "STANDARD_RULES",
					"STANDARD_PLAN", "STANDARD_LEDGER", "STANDARD_ARCHIVE", "SIX_TEAM", "SIX_PROJECT", "FUNCTION_NEEDS",
					"FUNCTION_PUBLICATION", "FUNCTION_RECRUITMENT", "FUNCTION_ACTIVITIES", "FUNCTION_RECORDS",
					"FUNCTION_DISPLAY")
			.map((code) -> "{\"code\":\"" + code + "\",\"met\":true}")
			.collect(Collectors.joining(","));
		return "{\"visitedOn\":\"" + today + "\",\"edition\":2,\"items\":[" + items
				+ "],\"findings\":[{\"severity\":\"GENERAL\",\"text\":\"台账不完整\",\"dueOn\":\"" + today.plusDays(9)
				+ "\"}]}";
	}

	static String answer() {
		return "{\"text\":\"已补齐台账\"}";
	}

	private static String draft(Api inspector, String community) {
		return text(done(inspector.post(PLANS, terms(community)), 201), "/id");
	}

	private static String opened(Api inspector, String community) {
		String plan = draft(inspector, community);
		step(inspector, PLANS + "/" + plan + "/opening", "");
		return plan;
	}

	private static JsonNode drawn(Api inspector, String plan) {
		done(inspector.post(PLANS + "/" + plan + "/sample", ""), 200);
		return JSON.readTree(inspector.get(VISITS + "?limit=200&plan=" + plan).body()).path("items");
	}

	private static String done(Api inspector, String community) {
		String plan = opened(inspector, community);
		drawn(inspector, plan).forEach((visit) -> step(inspector,
				VISITS + "/" + visit.path("id").asString() + "/closing", "{\"reason\":\"站点正在搬迁\"}"));
		return plan;
	}

	private static String visit(Api inspector, String community, String station) {
		return drawn(inspector, opened(inspector, community)).valueStream()
			.filter((visit) -> visit.path("stationId").asString().equals(station))
			.map((visit) -> visit.path("id").asString())
			.findFirst()
			.orElseThrow();
	}

	private static String reported(Api inspector, String community, String station) {
		String visit = visit(inspector, community, station);
		done(inspector.with("If-Match", "\"1\"").put(VISITS + "/" + visit + "/record", report()), 200);
		return visit;
	}

	private static String issued(Api inspector, String community, String station) {
		String visit = reported(inspector, community, station);
		step(inspector, VISITS + "/" + visit + "/issue", "{}");
		return visit;
	}

	private static String finding(Api inspector, String visit) {
		String path = VISITS + "/" + visit;
		return path + "/findings/" + text(inspector.get(path), "/findings/0/id");
	}

	/** A step of the resource that the path begins with, with the version that it has. */
	private static void step(Api caller, String path, String body) {
		String resource = path.replaceFirst("(/(opening|closing|issue)|/findings/.*)$", "");
		String tag = caller.get(resource).headers().firstValue("ETag").orElseThrow();
		done(caller.with("If-Match", tag).post(path, body), 200);
	}

	private static HttpResponse<String> done(HttpResponse<String> answer, int status) {
		if (answer.statusCode() != status) {
			throw new AssertionError("not done: " + answer.statusCode() + " " + answer.body());
		}
		return answer;
	}

	private static String text(HttpResponse<String> answer, String pointer) {
		return JSON.readTree(answer.body()).at(pointer).asString();
	}

}
