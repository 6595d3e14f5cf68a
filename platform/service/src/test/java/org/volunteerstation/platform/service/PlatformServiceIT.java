package org.volunteerstation.platform.service;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.system.CapturedOutput;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.remote.ScopedCache;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;
import org.volunteerstation.platform.web.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Identity, cache, interface and traces of a service. */
class PlatformServiceIT extends RunningService {

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
			.atMost(Duration.ofMinutes(4))
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

}
