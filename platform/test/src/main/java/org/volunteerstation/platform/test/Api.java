package org.volunteerstation.platform.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Calls a running service as any client does: over HTTP, with a real token. */
public final class Api {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final String JSON = "application/json";

	private final String base;

	private final String token;

	private final List<String> headers;

	/**
	 * A caller.
	 * @param base address and first part of the paths
	 * @param token access token, empty for none
	 */
	public Api(String base, String token) {
		this(base, token, List.of());
	}

	private Api(String base, String token, List<String> headers) {
		this.base = base;
		this.token = token;
		this.headers = List.copyOf(headers);
	}

	/**
	 * The same caller with one more header.
	 * @param name header name
	 * @param value header value
	 * @return the caller
	 */
	public Api with(String name, String value) {
		List<String> more = new ArrayList<>(this.headers);
		more.addAll(List.of(name, value));
		return new Api(this.base, this.token, more);
	}

	/**
	 * Reads.
	 * @param path path behind the base
	 * @return the answer
	 */
	public HttpResponse<String> get(String path) {
		return send("GET", path, JSON, "");
	}

	/**
	 * Sends JSON.
	 * @param path path behind the base
	 * @param json the body
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, String json) {
		return send("POST", path, JSON, json);
	}

	/**
	 * Sends JSON.
	 * @param path path behind the base
	 * @param json the body
	 * @return the answer
	 */
	public HttpResponse<String> put(String path, String json) {
		return send("PUT", path, JSON, json);
	}

	/**
	 * Sends anything.
	 * @param method HTTP method
	 * @param path path behind the base
	 * @param type content type
	 * @param body the body, may be empty
	 * @return the answer
	 */
	public HttpResponse<String> send(String method, String path, String type, String body) {
		return send(method, path, type, body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Sends anything.
	 * @param method HTTP method
	 * @param path path behind the base
	 * @param type content type
	 * @param body the body, may be empty
	 * @return the answer
	 */
	public HttpResponse<String> send(String method, String path, String type, byte[] body) {
		return send(request(path, type).method(method, HttpRequest.BodyPublishers.ofByteArray(body)),
				HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Sends a file.
	 * @param path path behind the base
	 * @param type content type
	 * @param file the body
	 * @return the answer
	 */
	public HttpResponse<String> upload(String path, String type, byte[] file) {
		return send(request(path, type).POST(HttpRequest.BodyPublishers.ofByteArray(file)),
				HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Fetches a file.
	 * @param path path behind the base
	 * @return the answer
	 */
	public HttpResponse<byte[]> download(String path) {
		return send(request(path, JSON).GET(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpRequest.Builder request(String path, String type) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path)).header("Content-Type", type);
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (!this.headers.isEmpty()) {
			request.headers(this.headers.toArray(String[]::new));
		}
		return request;
	}

	private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return CLIENT.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
