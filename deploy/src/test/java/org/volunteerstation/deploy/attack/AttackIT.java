package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
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

	/**
	 * Service by service all attacks, a few at a time, and what the service holds then;
	 * at the end the rightful callers, who change it.
	 */
	@TestFactory
	Stream<DynamicNode> attacks(TestedPlatform platform) {
		CompletableFuture<Map<String, String>> tokens = CompletableFuture.supplyAsync(() -> BadTokens.all(platform));
		Fixture fixture = new Fixture(platform);
		Map<String, String> badTokens = tokens.join();
		Map<String, List<OperationAttack>> attacks = documented(platform).stream()
			.filter((operation) -> Cases.ALL.containsKey(operation.key()))
			.map((operation) -> new OperationAttack(platform, operation,
					Objects.requireNonNull(Cases.ALL.get(operation.key()))))
			.collect(Collectors.groupingBy((attack) -> attack.operation.service(), LinkedHashMap::new,
					Collectors.toList()));
		List<DynamicNode> nodes = new ArrayList<>();
		attacks.forEach((service, ofService) -> nodes
			.add(attacked(platform, service, ofService, (attack) -> attack.all(fixture, badTokens))));
		nodes.add(DynamicContainer.dynamicContainer("the rightful caller is granted",
				attacks.values().stream().flatMap(List::stream).map((attack) -> attack.granted(fixture))));
		return nodes.stream();
	}

	/** Attacks a service, and tells of it attack by attack. */
	private static DynamicNode attacked(TestedPlatform platform, String service, List<OperationAttack> attacks,
			Function<OperationAttack, List<Attack>> all) {
		List<DynamicNode> outcomes = new ArrayList<>();
		Map<String, String> before = Stored.settled(platform.database(), List.of(service));
		try (ExecutorService attackers = Attack.attackers()) {
			attacks.forEach((attack) -> outcomes.add(DynamicContainer.dynamicContainer(attack.operation.key(),
					all.apply(attack).stream().map((one) -> one.begun(attackers)).toList())));
		}
		Map<String, String> after = Stored.of(platform.database(), List.of(service));
		outcomes.add(DynamicTest.dynamicTest("nothing was stored", () -> assertThat(after).isEqualTo(before)));
		return DynamicContainer.dynamicContainer(service, outcomes);
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

		/** All that nobody may get. */
		List<Attack> all(Fixture fixture, Map<String, String> badTokens) {
			Request valid = this.one.valid().apply(fixture.own);
			List<Attack> all = new ArrayList<>();
			all.add(new Attack("without a token", () -> refusedAtBothDoors(valid, "", 401, "unauthenticated")));
			forged(badTokens).forEach((what, token) -> all
				.add(new Attack("with a token " + what, () -> refusedAtADoor(valid, token, 401, "unauthenticated"))));
			all.add(new Attack("without a region",
					() -> refusedAtADoor(valid, token(this.one.rights().nowhere()), 403, "scope-missing")));
			this.one.rights()
				.contradicting()
				.forEach((spec) -> all.add(new Attack("with contradicting claims " + spec.region() + " " + spec.tier(),
						() -> refusedAtADoor(valid, token(spec), 403, "scope-invalid", "scope-missing"))));
			this.one.rights()
				.wrong(this.operation.service())
				.forEach((spec) -> all.add(new Attack("as " + spec.roles() + spec.scopes(),
						() -> refusedAtADoor(valid, token(spec), 403, "forbidden", "scope-missing"))));
			for (Foe foe : Foe.all(this.one.rights(), fixture)) {
				this.one.aims()
					.apply(foe.own(), foe.victim())
					.forEach((aim) -> all.add(new Attack(foe.name() + ": " + aim.where(), () -> missed(foe, aim))));
			}
			return all;
		}

		/**
		 * Three of the wrong tokens, others for each operation, so that a service sees
		 * each of them many times.
		 */
		private Map<String, String> forged(Map<String, String> badTokens) {
			List<String> names = List.copyOf(badTokens.keySet());
			int first = Math.floorMod(this.operation.key().hashCode(), names.size());
			return IntStream.range(first, first + 3)
				.mapToObj((place) -> names.get(place % names.size()))
				.collect(Collectors.toMap((name) -> name, (name) -> Objects.requireNonNull(badTokens.get(name))));
		}

		/** What somebody may, after all that nobody may. */
		DynamicTest granted(Fixture fixture) {
			return DynamicTest.dynamicTest(this.operation.key(), () -> granted(this.one.valid().apply(fixture.own)));
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

		/**
		 * Whose word a token is and what it may are asked in the same place for all
		 * operations, whichever way a request comes: each token comes to one operation
		 * through the gateway, to another at the service's own port.
		 */
		private void refusedAtADoor(Request request, String token, int status, String... codes) {
			int door = Math.floorMod(this.operation.key().hashCode() + token.hashCode(), 2);
			Problems.assertProblem(request.send(doors(token).get(door)), status, codes);
		}

		private void refusedAtBothDoors(Request request, String token, int status, String... codes) {
			atBothDoors(token, (door) -> Problems.assertProblem(request.send(door), status, codes));
		}

		private void missed(Foe foe, Aim aim) {
			long before = this.platform.database()
				.number("SELECT COALESCE(MAX(id), 0) FROM " + this.operation.service() + ".audit_entry");
			atBothDoors(token(foe.caller()), (door) -> {
				HttpResponse<String> answer = aim.request().send(door);
				assertMissed(foe, aim, answer);
				if (!aim.code().isEmpty()) {
					assertThat(trail(before, aim.code(), answer)).as("entries of the audit trail").isPositive();
				}
			});
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

		/** How often the audit trail tells of a refused request. */
		private long trail(long before, String code, HttpResponse<String> answer) {
			return this.platform.database()
				.number("SELECT COUNT(*) FROM " + this.operation.service()
						+ ".audit_entry WHERE id > ? AND result = ? AND trace_id = ?", before, code,
						answer.headers().firstValue("X-Trace-Id").orElseThrow());
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
