package org.volunteerstation.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Files on their way to a service. */
class UploadIT extends RunningGateway {

	private static final String FILES = "/api/v1/registry/files";

	private static final String PARTS = "multipart/form-data; boundary=x";

	@Test
	void letsFilesThroughUpToTheirLimit() {
		String token = Tokens.app("510115", "registry.write");

		HttpResponse<String> known = send(FILES, token, HttpRequest.BodyPublishers.ofByteArray(new byte[25 << 20]));
		assertThat(known.statusCode()).isEqualTo(200);
		assertThat(REGISTRY.received).hasValue(25 << 20);
		HttpResponse<String> streamed = send(FILES, token,
				HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5 << 20])));
		assertThat(streamed.statusCode()).isEqualTo(200);
		assertThat(REGISTRY.received).hasValue(5 << 20);
		assertThat(REGISTRY.requests).hasSize(2)
			.allSatisfy((request) -> assertThat(request.getRequestHeaders().getFirst("Content-Type"))
				.startsWith("multipart/form-data;")
				.contains("boundary=x"))
			.allSatisfy((request) -> assertThat(request.getRequestHeaders().getFirst("Authorization"))
				.isEqualTo("Bearer " + token));
	}

	@Test
	void stopsWhatIsLarger() {
		String token = Tokens.app("510116", "registry.write");
		byte[] large = new byte[(25 << 20) + 1];

		HttpResponse<String> streamed = send(FILES, token,
				HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
		assertThat(streamed.statusCode()).isEqualTo(413);
		assertThat(streamed.body()).contains("\"code\":\"too-large\"");
		assertThat(send("/api/v1/registry/stations", token,
				HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000])))
			.statusCode()).isEqualTo(413);
		assertThat(REGISTRY.requests).isEmpty();
	}

	/**
	 * The service has 10 s for its answer; they do not begin before the body is there.
	 */
	@Test
	void waitsForASlowSenderAndBlamesNoService() {
		HttpResponse<String> answer = send(FILES, Tokens.app("510117", "registry.write"),
				HttpRequest.BodyPublishers.ofInputStream(() -> new Slow(12)));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(REGISTRY.received).hasValue(12);
		assertThat(this.breakers.circuitBreaker("registry").getMetrics().getNumberOfFailedCalls()).isZero();
	}

	private HttpResponse<String> send(String path, String token, HttpRequest.BodyPublisher body) {
		return browser().send(request(path, token).setHeader("Content-Type", PARTS).POST(body));
	}

	/** One byte a second. */
	private static final class Slow extends InputStream {

		private int left;

		Slow(int bytes) {
			this.left = bytes;
		}

		@Override
		public int read() {
			if (this.left == 0) {
				return -1;
			}
			this.left--;
			LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
			return 'x';
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = read();
			if (read >= 0) {
				buffer[offset] = (byte) read;
			}
			return (read < 0) ? -1 : 1;
		}

	}

}
