package org.volunteerstation.platform.service.remote;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import feign.FeignException;
import feign.Request;
import feign.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.web.problem.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RemoteCallsTests {

	private static final Request REQUEST = Request.create(Request.HttpMethod.GET, "http://127.0.0.1/", Map.of(), null,
			StandardCharsets.UTF_8, null);

	private final RemoteCalls calls = new RemoteConfiguration().remoteCalls();

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void leavesAServiceAloneThatFails() {
		for (int i = 0; i < 30; i++) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> this.calls.call("failing", this::fail));
		}

		assertThat(this.asked).hasValue(10);
		assertThat(this.calls.call("other", () -> "fine")).isEqualTo("fine");
	}

	@Test
	void aRefusalIsNoFailure() {
		for (int i = 0; i < 30; i++) {
			assertThatExceptionOfType(RemoteRefusal.class).isThrownBy(() -> this.calls.call("refusing", this::refuse));
		}

		assertThat(this.asked).hasValue(30);
	}

	@Test
	void staysOnTheCallersThread() {
		assertThat(this.calls.call("near", Thread::currentThread)).isSameAs(Thread.currentThread());
	}

	@ParameterizedTest
	@CsvSource({ "403,FORBIDDEN", "404,NOT_FOUND", "409,CONFLICT", "412,STALE", "422,INVALID" })
	void readsARefusalBack(int status, Refusal.Kind kind) {
		Exception read = decode(status, "{\"code\":\"station-not-found\",\"status\":" + status + "}");

		assertThat(read).isInstanceOfSatisfying(RemoteRefusal.class, (refusal) -> {
			assertThat(refusal.kind()).isEqualTo(kind);
			assertThat(refusal.code()).isEqualTo("station-not-found");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "500|{\"code\":\"internal\"}", "503|", "401|{\"code\":\"unauthenticated\"}",
					"429|{\"code\":\"too-many-requests\"}", "404|<html>not ours</html>", "404|{\"error\":\"not ours\"}",
					"404|" })
	void whatIsNoRefusalOfOursIsAnOutage(int status, String body) {
		assertThat(decode(status, (body != null) ? body : "")).isInstanceOf(Unavailable.class);
	}

	private static Exception decode(int status, String body) {
		Response response = Response.builder()
			.status(status)
			.request(REQUEST)
			.body(body, StandardCharsets.UTF_8)
			.build();
		return new ProblemDecoder(new JsonMapper()).decode("Client#method()", response);
	}

	private String fail() {
		this.asked.incrementAndGet();
		throw new FeignException.InternalServerError("down", REQUEST, null, Map.of());
	}

	private String refuse() {
		this.asked.incrementAndGet();
		throw new RemoteRefusal(Refusal.Kind.NOT_FOUND, "station-not-found");
	}

}
