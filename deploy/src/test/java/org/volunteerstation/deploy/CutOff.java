package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands before the real Keycloak and lets so many changes through; at the next one the
 * connection ends, as it does when the launcher is killed there.
 */
final class CutOff implements AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();

	private final AtomicInteger allowed = new AtomicInteger();

	private final AtomicInteger reads = new AtomicInteger();

	private final String target;

	private final HttpServer server;

	CutOff(String target) {
		this.target = target;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::relay);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Begins to count anew. */
	void allow(int changes) {
		this.allowed.set(changes);
		this.reads.set(0);
	}

	int reads() {
		return this.reads.get();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void relay(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (exchange.getRequestURI().getPath().startsWith("/admin/") && !mayPass(exchange.getRequestMethod())) {
				return;
			}
			HttpResponse<byte[]> answer = this.http.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
			exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length == 0) ? -1 : answer.body().length);
			exchange.getResponseBody().write(answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean mayPass(String method) {
		if (method.equals("GET")) {
			this.reads.incrementAndGet();
			return true;
		}
		return this.allowed.getAndDecrement() > 0;
	}

	private HttpRequest request(HttpExchange exchange) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(),
					HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
		for (String name : new String[] { "Authorization", "Content-Type" }) {
			String value = exchange.getRequestHeaders().getFirst(name);
			if (value != null) {
				request.header(name, value);
			}
		}
		return request.build();
	}

}
