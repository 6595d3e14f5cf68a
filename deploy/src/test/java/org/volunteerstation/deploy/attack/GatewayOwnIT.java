package org.volunteerstation.deploy.attack;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the gateway answers itself, which stands in no service's document: nothing to
 * people who are not signed in, and to everybody else nothing of others.
 */
@ExtendWith(RunningPlatform.class)
class GatewayOwnIT {

	private static final String SESSION = "/api/session";

	private static final String SCHEMA = "/api/docs/events/{name}.schema.json";

	/** Behind the sign-in; what each is asked with. */
	private static final Map<String, String> OPERATIONS = Map.of(SESSION, SESSION, "/api/docs", "/api/docs",
			"/api/docs/openapi.json", "/api/docs/openapi.json", "/api/docs/asyncapi.json", "/api/docs/asyncapi.json",
			"/api/docs/events", "/api/docs/events", SCHEMA, "/api/docs/events/station.v1.schema.json");

	/** Pages of people who have just left, could not come in or have no password yet. */
	private static final Set<String> OPEN = Set.of("SIGNED_OUT", "FAILED", "STYLE", "PAGE", "SCRIPT");

	private static final Pattern MAPPING = Pattern
		.compile("@(?:Get|Post|Put|Patch|Delete|Request)Mapping\\((?:(?:path|value) = )?\"?([^\",)]+)");

	@Test
	void everyOperationOfItsControllersHasItsCase(TestedPlatform platform) throws IOException {
		Set<String> known = new TreeSet<>(OPERATIONS.keySet());
		known.addAll(OPEN);
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(platform.root().resolve("gateway/src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				Matcher mapping = MAPPING.matcher(Files.readString(file));
				while (mapping.find()) {
					found.add(mapping.group(1));
				}
			}
		}

		assertThat(found).isEqualTo(known);
	}

	@TestFactory
	Stream<DynamicTest> refusesWhoeverIsNotSignedIn(TestedPlatform platform) {
		Map<String, String> tokens = new java.util.TreeMap<>(BadTokens.all(platform));
		tokens.put("none at all", "");
		Stream<String> paths = Stream.concat(OPERATIONS.values().stream(),
				Stream.of("/api/docs/ui/swagger-ui.css", "/api/docs/nothing", "/api/nothing"));
		return paths.map((path) -> DynamicTest.dynamicTest(path, () -> tokens.forEach((what, token) -> {
			Api caller = AttackIT.withHeaders(platform.through(token));
			Problems.assertProblem(caller.get(path), 401, "unauthenticated");
			Problems.assertProblem(caller.post(path, "{}"), 401, "unauthenticated");
		})));
	}

	@Test
	void nobodySignsOutWithoutHavingSignedIn(TestedPlatform platform) {
		Problems.assertProblem(platform.through("").post("/logout", ""), 401, "unauthenticated");
	}

	@Test
	void sessionTellsOfTheCallerAlone(TestedPlatform platform) {
		List<TokenSpec> callers = Stream
			.concat(Stream.of(TokenSpec.official("51", "tier-admin"), TokenSpec.official("510104", "tier-officer"),
					TokenSpec.official("510104017", "tier-viewer"), TokenSpec.official(Rights.HOME, "station-manager"),
					Rights.atHome("resident", Rights.HOME), Rights.app("registry.read")),
					Rights.READS.contradicting().stream().limit(3))
			.toList();

		for (TokenSpec caller : callers) {
			Api api = AttackIT.withHeaders(platform.through(platform.tokens().of(caller)));
			HttpResponse<String> answer = api.get(SESSION + "?regionCode=510107000000&username=province");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			JsonNode session = new JsonMapper().readTree(answer.body());
			boolean believed = !Rights.READS.contradicting().contains(caller) && !caller.region().isEmpty();
			assertThat(session.propertyNames()).containsExactlyInAnyOrder("subject", "username", "tier", "regionCode",
					"homeRegionCode", "roles");
			assertThat(session.path("regionCode").asString("")).isEqualTo(believed ? caller.region() : "");
			assertThat(session.path("tier").asString("")).isEqualTo(believed ? caller.tier() : "");
			assertThat(session.path("homeRegionCode").asString("")).isEqualTo(caller.home());
			assertThat(session.path("roles").size()).isEqualTo(caller.roles().size());
			Problems.assertNothingInside(answer);
		}
	}

	@Test
	void documentsAreTheSameForEverybodyAndTellOfNoPlace(TestedPlatform platform) {
		Fixture fixture = new Fixture(platform);
		Api province = platform.through(platform.tokens().of(TokenSpec.official("51", "tier-admin")));
		Api resident = platform.through(platform.tokens().of(Rights.atHome("resident", Rights.HOME)));

		for (String path : OPERATIONS.values().stream().filter((path) -> !path.equals(SESSION)).toList()) {
			HttpResponse<String> answer = resident.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(answer.body()).as(path).isEqualTo(province.get(path).body());
			for (Place place : List.of(fixture.own, fixture.neighbour, fixture.street, fixture.sibling)) {
				assertThat(place.isShownIn(answer.body())).as(path).isFalse();
			}
			for (String secret : platform.secrets()) {
				assertThat(answer.body().contains(secret)).as("a secret at " + path).isFalse();
			}
		}
	}

}
