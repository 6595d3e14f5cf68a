package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each operation that writes gets the right request of somebody who may, but for its
 * body: it is refused in Chinese, and nothing is stored (R76).
 */
@ExtendWith(RunningPlatform.class)
class BrokenBodiesIT {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Service by service all bodies, a few at a time, and what the service holds then.
	 */
	@TestFactory
	Stream<DynamicNode> refusesEachBrokenBodyAndStoresNothing(TestedPlatform platform) {
		Fixture fixture = new Fixture(platform);
		Map<String, Map<String, Request>> byService = new LinkedHashMap<>();
		Cases.ALL.keySet()
			.stream()
			.filter((operation) -> !operation.startsWith("GET ") && !operation.startsWith("DELETE "))
			.forEach((operation) -> {
				Request valid = of(operation).valid().apply(fixture.own);
				if (!valid.body().isEmpty()) {
					byService.computeIfAbsent(valid.path().split("/")[3], (service) -> new LinkedHashMap<>())
						.put(operation, valid);
				}
			});
		return byService.entrySet().stream().map((entry) -> refused(platform, entry.getKey(), entry.getValue()));
	}

	private static DynamicNode refused(TestedPlatform platform, String service, Map<String, Request> operations) {
		List<DynamicNode> outcomes = new ArrayList<>();
		Map<String, String> before = Stored.settled(platform.database(), List.of(service));
		try (ExecutorService attackers = Attack.attackers()) {
			operations.forEach((operation, valid) -> outcomes
				.add(new Attack(operation, () -> attack(platform, of(operation), valid)).begun(attackers)));
		}
		Map<String, String> after = Stored.of(platform.database(), List.of(service));
		outcomes.add(DynamicTest.dynamicTest("nothing was stored", () -> assertThat(after).isEqualTo(before)));
		return DynamicContainer.dynamicContainer(service, outcomes);
	}

	private static OperationCase of(String operation) {
		return Objects.requireNonNull(Cases.ALL.get(operation));
	}

	private static void attack(TestedPlatform platform, OperationCase one, Request right) {
		Api caller = platform.through(platform.tokens().of(one.rights().rightful()));
		Request valid = right.refreshed(caller);
		Map<String, Request> broken = valid.isParts() ? brokenParts(valid)
				: valid.isJson() ? brokenJson(valid) : valid.isSheet() ? brokenSheet(valid) : brokenCsv(valid);
		assertThat(broken).hasSizeGreaterThan(3);
		broken.forEach((what, request) -> {
			HttpResponse<String> answer = request.send(caller);
			assertThat(answer.statusCode()).as(what + ": " + answer.body()).isIn(400, 415, 422);
			Problems.assertProblem(answer, answer.statusCode(), codes(answer, what));
		});
	}

	private static String[] codes(HttpResponse<String> answer, String what) {
		return what.startsWith("unknown field") ? new String[] { "unknown-field" }
				: new String[] { JSON.readTree(answer.body()).path("code").asString("") };
	}

	private static Map<String, Request> brokenJson(Request valid) {
		String body = valid.body();
		Map<String, Request> broken = new LinkedHashMap<>();
		broken.put("no body", valid.saying(""));
		broken.put("cut off", valid.saying(body.substring(0, body.length() - 1)));
		broken.put("two values", valid.saying(body + body));
		broken.put("not JSON", valid.saying("<x/>"));
		broken.put("an array", valid.saying("[" + body + "]"));
		broken.put("a text", valid.saying("\"" + "x".repeat(20) + "\""));
		broken.put("null", valid.saying("null"));
		ObjectNode right = (ObjectNode) JSON.readTree(body);
		broken.put("unknown field", valid.saying(right.deepCopy().put("isAdmin", true).toString()));
		for (String field : right.propertyNames()) {
			ObjectNode wrong = right.deepCopy();
			wrong.putObject(field).put("$ne", 1);
			broken.put("object as " + field, valid.saying(wrong.toString()));
			wrong.putArray(field).addArray();
			broken.put("array as " + field, valid.saying(wrong.toString()));
		}
		broken.put("another type", valid.as("text/plain"));
		return broken;
	}

	private static Map<String, Request> brokenSheet(Request valid) {
		String body = valid.body();
		Map<String, Request> broken = new LinkedHashMap<>();
		broken.put("no body", valid.saying(""));
		broken.put("cut off", valid.saying(body.substring(0, body.length() / 2)));
		broken.put("not a sheet", valid.saying("<x/>"));
		broken.put("JSON", valid.saying("{\"regionCode\":\"510104017001\"}"));
		broken.put("unknown column", valid.saying(StationRows.text("isAdmin")));
		broken.put("no row", valid.saying(StationRows.text(StationRows.TITLES.toArray(String[]::new))));
		return broken;
	}

	private static Map<String, Request> brokenParts(Request valid) {
		String body = valid.body();
		Map<String, Request> broken = new LinkedHashMap<>();
		broken.put("no body", valid.saying(""));
		broken.put("cut off", valid.saying(body.substring(0, body.length() - 10)));
		broken.put("cut off in a part", valid.saying(body.substring(0, body.indexOf("%PDF"))));
		broken.put("no parts", valid.saying("{\"purpose\":\"EVIDENCE\"}"));
		for (String part : List.of("purpose", "ownerType", "ownerId", "file")) {
			broken.put("no part " + part, valid.saying(body.replace("name=\"" + part + "\"", "name=\"other\"")));
		}
		broken.put("another purpose", valid.saying(body.replace("EVIDENCE", "POSTER")));
		broken.put("another owner", valid.saying(body.replace("\r\nstation\r\n", "\r\nproject\r\n")));
		broken.put("a page as a document", valid.saying(body.replace("%PDF-1.4", "<html><script>")));
		broken.put("a picture's name", valid.saying(body.replace("%PDF-1.4", "<svg/>").replace("a.pdf", "a.png")));
		broken.put("another type", valid.as("application/json"));
		return broken;
	}

	private static Map<String, Request> brokenCsv(Request valid) {
		String body = valid.body();
		int end = body.indexOf('\n') + 1;
		Map<String, Request> broken = new LinkedHashMap<>();
		broken.put("no body", valid.saying(""));
		broken.put("no line", valid.saying(body.substring(0, end)));
		broken.put("unknown column", valid.saying("code,isAdmin" + body.substring(4)));
		broken.put("no heading", valid.saying(body.substring(end)));
		broken.put("a cell short", valid.saying(body + "510101\n"));
		broken.put("a cell too many", valid.saying(body + "5102,x,1,2,3,4\n"));
		broken.put("no code", valid.saying(body + "DROP TABLE,改名,1\n"));
		broken.put("an open quote", valid.saying(body + "\"5102,x\n"));
		broken.put("JSON", valid.saying("{\"code\":\"5101\"}"));
		broken.put("another type", valid.as("application/json"));
		return broken;
	}

}
