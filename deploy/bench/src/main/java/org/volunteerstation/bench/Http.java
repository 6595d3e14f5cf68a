package org.volunteerstation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests with a token over connections that are kept. */
final class Http {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	HttpRequest get(String url, String token) {
		return request(url, token).GET().build();
	}

	HttpRequest post(String url, String token, byte[] json, String key) {
		return request(url, token).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofByteArray(json))
			.build();
	}

	HttpRequest post(String url, String token, byte[] json, String key, long seen) {
		return request(url, token).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.header("If-Match", "\"" + seen + "\"")
			.POST(HttpRequest.BodyPublishers.ofByteArray(json))
			.build();
	}

	HttpRequest csv(String url, String token, byte[] csv) {
		return request(url, token).header("Content-Type", "text/csv")
			.POST(HttpRequest.BodyPublishers.ofByteArray(csv))
			.build();
	}

	HttpRequest put(String url, String token, byte[] json, long seen) {
		return request(url, token).header("Content-Type", "application/json")
			.header("If-Match", "\"" + seen + "\"")
			.PUT(HttpRequest.BodyPublishers.ofByteArray(json))
			.build();
	}

	HttpRequest sheet(String url, String token, byte[] xlsx) {
		return request(url, token)
			.header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
			.POST(HttpRequest.BodyPublishers.ofByteArray(xlsx))
			.build();
	}

	/** The body of a good answer; anything else ends the measurement. */
	String body(HttpRequest request) {
		HttpResponse<String> answer = send(request);
		if (answer.statusCode() / 100 != 2) {
			throw new IllegalStateException(
					request.method() + " " + request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
		}
		return answer.body();
	}

	HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static HttpRequest.Builder request(String url, String token) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(5));
		return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
	}

}
