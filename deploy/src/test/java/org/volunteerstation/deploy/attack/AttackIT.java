package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
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
 * Walks the OpenAPI documents of all services and attacks each operation: without a
 * token, with a wrong one, with headers, with a wrong role, and with the ids of others
 * (R7, R75).
 */
@ExtendWith(RunningPlatform.class)
class AttackIT {

	private static final JsonMapper JSON = new JsonMapper();

	/** What other platforms believed (PEERS: identity by header). */
	static final Map<String, String> HEADERS = Map.ofEntries(Map.entry("from-source", "inner"), Map.entry("from", "Y"),
			Map.entry("X-User-Id", "1"), Map.entry("X-User-Name", "province"),
			Map.entry("X-Region-Code", "510000000000"), Map.entry("X-Tier", "province"),
			Map.entry("X-Roles", "tier-admin,auditor,system"), Map.entry("X-Forwarded-User", "province"),
			Map.entry("X-Forwarded-For", "127.0.0.1"), Map.entry("X-Real-IP", "127.0.0.1"),
			Map.entry("Cookie", "VSSESSION=1"));

	@Test
	void everyDocumentedOperationHasItsCase(TestedPlatform platform) {
		Operation.assertAllHaveCases(documented(platform));
	}

	@TestFactory
	Stream<DynamicContainer> attacks(TestedPlatform platform) {
		CompletableFuture<Map<String, String>> tokens = CompletableFuture.supplyAsync(() -> BadTokens.all(platform));
		Fixture fixture = new Fixture(platform);
		Map<String, String> badTokens = tokens.join();
		return documented(platform).stream()
			.filter((operation) -> Cases.ALL.containsKey(operation.key()))
			.map((operation) -> new OperationAttack(platform, operation,
					Objects.requireNonNull(Cases.ALL.get(operation.key()))))
			.map((attack) -> DynamicContainer.dynamicContainer(attack.operation.key(), attack.all(fixture, badTokens)));
	}

	private static List<Operation> documented(TestedPlatform platform) {
		List<Operation> operations = new ArrayList<>();
		for (String service : platform.services()) {
			HttpResponse<String> document = platform.at(service, "").get("/v3/api-docs");
			assertThat(document.statusCode()).isEqualTo(200);
			List<Operation> found = Operation.all(service, document.body());
			assertThat(found).isNotEmpty();
			operations.addAll(found);
		}
		return operations;
	}

	/** The same caller with what others believed. */
	static Api withHeaders(Api caller) {
		Api with = caller;
		for (Map.Entry<String, String> header : HEADERS.entrySet()) {
			with = with.with(header.getKey(), header.getValue());
		}
		return with;
	}

	/** All attacks on one operation. */
	private static final class OperationAttack {

		private final TestedPlatform platform;

		private final Operation operation;

		private final OperationCase one;

		OperationAttack(TestedPlatform platform, Operation operation, OperationCase one) {
			this.platform = platform;
			this.operation = operation;
			this.one = one;
		}

		Stream<DynamicTest> all(Fixture fixture, Map<String, String> badTokens) {
			List<String> schemas = List.of(this.operation.service());
			Map<String, String> before = Stored.of(this.platform.database(), schemas);
			Request valid = this.one.valid().apply(fixture.own);
			List<DynamicTest> tests = new ArrayList<>();
			tests.add(test("without a token", () -> refusedAtBothDoors(valid, "", 401, "unauthenticated")));
			badTokens.forEach((what, token) -> tests
				.add(test("with a token " + what, () -> refusedAtBothDoors(valid, token, 401, "unauthenticated"))));
			tests.add(test("without a region",
					() -> refusedAtBothDoors(valid, token(this.one.rights().nowhere()), 403, "scope-missing")));
			this.one.rights()
				.contradicting()
				.forEach((spec) -> tests.add(test("with contradicting claims " + spec.region() + " " + spec.tier(),
						() -> refusedAtBothDoors(valid, token(spec), 403, "scope-invalid", "scope-missing"))));
			this.one.rights()
				.wrong(this.operation.service())
				.forEach((spec) -> tests.add(test("as " + spec.roles() + spec.scopes(),
						() -> refusedAtBothDoors(valid, token(spec), 403, "forbidden", "scope-missing"))));
			for (Foe foe : Foe.all(this.one.rights(), fixture)) {
				this.one.aims()
					.apply(foe.own(), foe.victim())
					.forEach((aim) -> tests.add(test(foe.name() + ": " + aim.where(), () -> missed(foe, aim))));
			}
			tests.add(test("nothing was stored",
					() -> assertThat(Stored.of(this.platform.database(), schemas)).isEqualTo(before)));
			tests.add(test("the rightful caller is granted it", () -> granted(valid)));
			return tests.stream();
		}

		private DynamicTest test(String name, org.junit.jupiter.api.function.Executable check) {
			return DynamicTest.dynamicTest(name, check);
		}

		private String token(TokenSpec spec) {
			return this.platform.tokens().of(spec);
		}

		/**
		 * Through the gateway, and at the service's own port with headers that others
		 * believed.
		 */
		private List<Api> doors(String token) {
			return List.of(this.platform.through(token),
					withHeaders(this.platform.at(this.operation.service(), token)));
		}

		private void refusedAtBothDoors(Request request, String token, int status, String... codes) {
			atBothDoors(token, (door) -> Problems.assertProblem(request.send(door), status, codes));
		}

		private void missed(Foe foe, Aim aim) {
			long before = trail(aim.code());
			String token = token(foe.caller());
			atBothDoors(token, (door) -> assertMissed(foe, aim, aim.request().send(door)));
			if (!aim.code().isEmpty()) {
				assertThat(trail(aim.code())).as("entries of the audit trail")
					.isGreaterThanOrEqualTo(before + doors(token).size());
			}
		}

		private static void assertMissed(Foe foe, Aim aim, HttpResponse<String> answer) {
			if (aim.status() == 404) {
				Problems.assertProblem(answer, 404, aim.code());
			}
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(aim.status());
			assertThat(foe.victim().isShownIn(answer.body())).as(answer.body()).isFalse();
			if (aim.status() == 200 && !aim.code().isEmpty()) {
				assertRowRefused(JSON.readTree(answer.body()), aim.code());
			}
		}

		private void atBothDoors(String token, Consumer<Api> attack) {
			try {
				AtOnce
					.call(doors(token).stream().map((door) -> Executors.callable(() -> attack.accept(door))).toList());
			}
			catch (ExecutionException ex) {
				throw (ex.getCause() instanceof AssertionError error) ? error : new AssertionError(ex.getCause());
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
		}

		private static void assertRowRefused(JsonNode outcome, String code) {
			assertThat(outcome.path("stored").size()).isZero();
			assertThat(outcome.path("refused").path(1).path("index").asInt()).isEqualTo(1);
			assertThat(outcome.path("refused").path(1).path("code").asString()).isEqualTo(code);
		}

		private long trail(String code) {
			return this.platform.database()
				.number("SELECT COUNT(*) FROM " + this.operation.service() + ".audit_entry WHERE result = ?", code);
		}

		private void granted(Request valid) {
			Api caller = this.platform.through(token(this.one.rights().rightful()));
			HttpResponse<String> answer = valid.refreshed(caller).send(caller);
			if (answer.statusCode() == 409 && !this.one.over().isEmpty()) {
				Problems.assertProblem(answer, 409, this.one.over());
				return;
			}
			assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
			Fixture.ended(caller, answer);
		}

	}

}
