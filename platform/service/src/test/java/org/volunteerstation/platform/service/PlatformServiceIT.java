package org.volunteerstation.platform.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.remote.ScopedCache;
import org.volunteerstation.platform.service.remote.SystemIdentity;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;
import org.volunteerstation.platform.web.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.application.name=sample-service", "management.server.port=0",
				"volunteer.service.base-path=/api/v1/sample", "volunteer.remote.client-id=test-system" })
class PlatformServiceIT {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private AuditChain chain;

	@Autowired
	private OldKeys oldKeys;

	@Autowired
	private SystemIdentity identity;

	@Autowired
	private ScopedCache cache;

	@BeforeEach
	void table() {
		this.jdbc.execute("CREATE TABLE IF NOT EXISTS thing (name VARCHAR(40))");
		this.jdbc.execute("DELETE FROM thing");
	}

	@Test
	void repeatsHaveNoSecondEffectUnderConcurrency() throws InterruptedException, ExecutionException {
		String token = Tokens.official("5101", "tier-officer");
		List<Future<HttpResponse<String>>> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(25)) {
			for (int i = 0; i < 50; i++) {
				answers.add(threads.submit(() -> add("once", "key-1", token)));
			}
		}

		for (Future<HttpResponse<String>> answer : answers) {
			assertThat(answer.get().statusCode()).isEqualTo(201);
			assertThat(answer.get().body()).isEqualTo("{\"name\":\"once\"}");
			assertThat(answer.get().headers().firstValue("Location")).hasValue("/api/v1/sample/things/once");
			assertThat(answer.get().headers().firstValue("ETag")).hasValue("\"1\"");
		}
		assertThat(count("thing")).isEqualTo(1);
	}

	@Test
	void whoWaitsForAFailingRequestTakesItsPlace() throws InterruptedException, ExecutionException {
		String token = Tokens.official("5101", "tier-officer");
		List<Future<HttpResponse<String>>> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
			for (int i = 0; i < 20; i++) {
				answers.add(threads.submit(() -> add("flaky", "key-flaky", token)));
			}
		}

		List<Integer> statuses = new ArrayList<>();
		for (Future<HttpResponse<String>> answer : answers) {
			statuses.add(answer.get().statusCode());
		}
		assertThat(statuses).containsOnlyOnce(500).filteredOn((status) -> status == 201).hasSize(19);
		assertThat(count("thing")).isEqualTo(1);
	}

	@Test
	void aKeyBelongsToOneRequestOfOneCaller() {
		String token = Tokens.official("5101", "tier-officer");

		assertThat(add("a", "key-2", token).statusCode()).isEqualTo(201);
		assertThat(add("b", "key-2", token).statusCode()).isEqualTo(409);
		assertThat(add("b", "key-2", Tokens.official("5102", "tier-officer")).statusCode()).isEqualTo(201);
		assertThat(add("b", "key with spaces", token).statusCode()).isEqualTo(422);
		assertThat(count("thing")).isEqualTo(2);
	}

	@Test
	void keysAreForgottenAfterTwoDays() {
		String token = Tokens.official("5101", "tier-officer");
		add("young", "key-young", token);
		this.jdbc.batchUpdate(
				"INSERT INTO idempotency_key VALUES ('old', ?, 'route', 'hash', 200, '', '',"
						+ " UTC_TIMESTAMP(6) - INTERVAL 49 HOUR)",
				IntStream.range(0, 1200).mapToObj((i) -> new Object[] { "key-" + i }).toList());
		OldKeys another = new OldKeys(this.jdbc, Clock.systemUTC());

		int deleted = this.oldKeys.delete();
		int byAnother = another.delete();

		assertThat(deleted).isEqualTo(1200);
		assertThat(byAnother).isZero();
		assertThat(count("idempotency_key WHERE idempotency_key = 'key-young'")).isEqualTo(1);
		assertThat(add("young", "key-young", token).statusCode()).isEqualTo(201);
		assertThat(count("thing WHERE name = 'young'")).isEqualTo(1);
	}

	@Test
	void aFailedRequestLeavesNeitherKeyNorTrace() {
		String token = Tokens.official("5101", "tier-officer");
		long before = count("audit_entry");

		assertThat(add("bad", "key-3", token).statusCode()).isEqualTo(500);

		assertThat(count("thing")).isZero();
		assertThat(count("audit_entry")).isEqualTo(before);
		assertThat(add("good", "key-3", token).statusCode()).isEqualTo(201);
	}

	@Test
	void auditsWhatWasDoneAndWhatWasRefused() {
		String token = Tokens.official("5101", "tier-officer");
		add("audited", "key-4", token);

		assertThat(get("/api/v1/sample/regions/510722", token).statusCode()).isEqualTo(404);
		assertThat(get("/api/v1/sample/regions/51", Tokens.resident("510104017001")).statusCode()).isEqualTo(403);

		String trail = get("/api/v1/sample/audit?limit=50", Tokens.official("51", "auditor")).body();
		assertThat(trail).contains("\"action\":\"thing.add\"", "\"objectId\":\"audited\"",
				"\"objectId\":\"/api/v1/sample/regions/510722\"", "\"result\":\"region-not-found\"",
				"\"callerRegion\":\"510100000000\"", "\"callerRegion\":\"510104017001\"");
		assertThat(get("/api/v1/sample/audit", Tokens.official("5109", "auditor")).body()).contains("\"items\":[]");
		assertThat(get("/api/v1/sample/audit", token).statusCode()).isEqualTo(403);
		assertThat(get("/api/v1/sample/audit", Tokens.withoutScope("auditor")).statusCode()).isEqualTo(403);
	}

	@Test
	void tellsWhereCallersAreAsTheGatewayReports() {
		reported("/api/v1/sample/regions/510724", "203.0.113.7");
		reported("/api/v1/sample/regions/510725", "1.2.3.4, 5.6.7.8");

		assertThat(this.jdbc.queryForList(
				"SELECT CONCAT_WS(' ', address, reported_address) FROM audit_entry WHERE object_id LIKE '%/51072_'"
						+ " ORDER BY id DESC LIMIT 2",
				String.class))
			.containsExactly("127.0.0.1", "127.0.0.1 203.0.113.7");
		assertThat(get("/api/v1/sample/audit?limit=10", Tokens.official("51", "auditor")).body())
			.contains("\"reportedAddress\":\"203.0.113.7\"");
	}

	@Test
	void showsTheProvinceCallersWithoutAPlace() {
		get("/api/v1/sample/regions/51", Tokens.withoutScope("tier-officer"));

		String nowhere = "\"callerRegion\":null";

		assertThat(get("/api/v1/sample/audit?limit=50", Tokens.official("51", "auditor")).body()).contains(nowhere);
		assertThat(get("/api/v1/sample/audit?limit=50", Tokens.official("5101", "auditor")).body())
			.doesNotContain(nowhere);
	}

	@Test
	void tamperingShows() {
		for (int i = 0; i < 5; i++) {
			add("t" + i, "key-t" + i, Tokens.official("5101", "tier-officer"));
		}
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> count("audit_entry WHERE link IS NULL") == 0);
		assertThat(this.chain.verify().intact()).isTrue();
		assertThat(get("/api/v1/sample/audit/verification", Tokens.official("51", "auditor")).body())
			.contains("\"intact\":true");
		Long last = this.jdbc.queryForObject("SELECT MAX(id) FROM audit_entry", Long.class);

		this.jdbc
			.update("INSERT INTO audit_entry (at, subject, client_id, address, action, object_type, object_id, result)"
					+ " VALUES (NOW(6), 'x', 'x', 'x', 'x', 'x', 'x', 'done')");
		assertThat(this.chain.verify().intact()).isFalse();
		this.jdbc.update("DELETE FROM audit_entry WHERE subject = 'x'");
		assertThat(this.chain.verify().intact()).isTrue();
		this.jdbc.update("UPDATE audit_entry SET subject = 'x' WHERE id = ? - 1", last);
		assertThat(this.chain.verify().intact()).isFalse();
		this.jdbc.update("DELETE FROM audit_entry WHERE id >= ? - 1", last);
		assertThat(this.chain.verify().intact()).isFalse();
		this.jdbc.update("DELETE FROM audit_entry");
		this.jdbc.update("UPDATE audit_chain SET last_link = 0, last_hash = REPEAT('0', 64)");
		assertThat(this.chain.verify().intact()).isTrue();
	}

	@Test
	void worksAsTheServiceItselfAndOnlyThen() {
		Operator operator = this.identity.call(OperatorAuthentication::current);

		assertThat(operator).isNotNull();
		assertThat(operator.is(Role.SYSTEM)).isTrue();
		assertThat(operator.requiredScope()).isEqualTo(RegionScope.of("51"));
		assertThat(OperatorAuthentication.current()).isNull();
	}

	@Test
	void keepsAnAnswerForItsScopeAlone() {
		AtomicInteger asked = new AtomicInteger();
		ScopedCache.Question<Integer> question = new ScopedCache.Question<>("number", UUID.randomUUID().toString(),
				Integer.class);
		Duration life = Duration.ofSeconds(30);

		assertThat(this.cache.get(question, RegionScope.of("5101"), life, asked::incrementAndGet)).isEqualTo(1);
		assertThat(this.cache.get(question, RegionScope.of("5101"), life, asked::incrementAndGet)).isEqualTo(1);
		assertThat(this.cache.get(question, RegionScope.of("5102"), life, asked::incrementAndGet)).isEqualTo(2);
		assertThat(this.cache.get(question, RegionScope.of("51"), life, asked::incrementAndGet)).isEqualTo(3);
	}

	@Test
	void tellsItsInterface() {
		String document = get("/v3/api-docs", "").body();

		assertThat(document).contains("/api/v1/sample/things", "Idempotency-Key", "/api/v1/sample/audit")
			.doesNotContain("RegionScope", "event-schemas");
	}

	@Test
	void oneTraceFromTheAnswerToWhoeverHears(CapturedOutput output) {
		HttpResponse<String> answer = add("traced", "key-trace", Tokens.official("5101", "tier-officer"));

		String trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
		assertThat(this.jdbc.queryForList("SELECT trace_id FROM audit_entry WHERE object_id = 'traced'", String.class))
			.containsExactly(trace);
		try (TopicReader topic = new TopicReader("thing")) {
			ConsumerRecord<String, String> event = topic
				.await((one) -> one.key().equals("traced"), 1, Duration.ofSeconds(30))
				.getFirst();
			assertThat(new String(event.headers().lastHeader("ce_traceparent").value(), StandardCharsets.US_ASCII))
				.startsWith("00-" + trace + "-");
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(output.getAll())
				.containsPattern("\\[" + trace + "-[0-9a-f]{16}\\].*Heard of traced"));
		HttpResponse<String> refused = get("/api/v1/sample/regions/510722", Tokens.official("5101", "tier-officer"));
		assertThat(refused.headers().firstValue("X-Trace-Id")).hasValueSatisfying((id) -> {
			assertThat(refused.body()).contains("\"traceId\":\"" + id + "\"");
			assertThat(output.getAll())
				.containsPattern("\\[" + id + "-[0-9a-f]{16}\\].*Refused with 404 region-not-found");
		});
	}

	@Test
	void tellsTheSchemasOfItsEvents() {
		HttpResponse<String> told = get("/v3/event-schemas", "");

		assertThat(told.statusCode()).isEqualTo(200);
		assertThat(told.body())
			.isEqualTo("{\"thing.v1\":{\"$id\":\"urn:volunteer:schema:thing:v1\",\"type\":\"object\"}}");
	}

	private long count(String table) {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
		return (count != null) ? count : 0;
	}

	private HttpResponse<String> add(String name, String key, String token) {
		return send(request("/api/v1/sample/things", token).header("Idempotency-Key", key)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}")));
	}

	private HttpResponse<String> get(String path, String token) {
		return send(request(path, token).GET());
	}

	private void reported(String path, String address) {
		send(request(path, Tokens.official("5101", "tier-officer")).header("X-Client-Address", address).GET());
	}

	private HttpRequest.Builder request(String path, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
