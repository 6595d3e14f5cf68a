package org.volunteerstation.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running service as any client does: over HTTP, with a real token. */
final class Api {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper JSON = new JsonMapper();

	private final String base;

	private final String token;

	private final List<String> headers = new ArrayList<>();

	Api(int port, String token) {
		this.base = "http://127.0.0.1:" + port;
		this.token = token;
	}

	/** The same caller with one more header. */
	Api with(String name, String value) {
		Api api = new Api(URI.create(this.base).getPort(), this.token);
		api.headers.addAll(this.headers);
		api.headers.addAll(List.of(name, value));
		return api;
	}

	Answer get(String path) {
		return send("GET", path, "", "application/json");
	}

	Answer post(String path, String json) {
		return send("POST", path, json, "application/json");
	}

	Answer put(String path, String json) {
		return send("PUT", path, json, "application/json");
	}

	Answer csv(String path, String csv) {
		return send("POST", path, csv, "text/csv");
	}

	Answer send(String method, String path, String body, String contentType) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + "/api/v1/registry" + path))
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.header("Content-Type", contentType);
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (!this.headers.isEmpty()) {
			request.headers(this.headers.toArray(String[]::new));
		}
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	record Answer(HttpResponse<String> response) {

		int status() {
			return this.response.statusCode();
		}

		JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		String text(String field) {
			return json().path(field).asString("");
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/** Values of a field of all items, in order. */
		List<String> items(String field) {
			List<String> values = new ArrayList<>();
			json().path("items").forEach((item) -> values.add(item.path(field).asString("")));
			return values;
		}

	}

}
