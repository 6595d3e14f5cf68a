package org.volunteerstation.platform.service;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.service.work.LeasedWork;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Repeats of a request under its key. */
class IdempotencyIT extends RunningService {

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
	void keysAreForgottenAfterTwoDays() throws IOException {
		String token = Tokens.official("5101", "tier-officer");
		add("young", "key-young", token);
		this.jdbc.batchUpdate(
				"INSERT INTO idempotency_key VALUES ('old', ?, 'route', 'hash', 200, '', '',"
						+ " UTC_TIMESTAMP(6) - INTERVAL 49 HOUR)",
				IntStream.range(0, 1200).mapToObj((i) -> new Object[] { "key-" + i }).toList());
		LeasedWork another = new LeasedWork(List.of(), this.jdbc);

		int deleted = this.work.run(this.oldKeys);
		int byAnother = another.run(new OldKeys(this.jdbc, Clock.systemUTC()));

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

}
