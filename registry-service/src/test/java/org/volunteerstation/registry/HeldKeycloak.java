package org.volunteerstation.registry;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Keycloak as a process sees it that is about to die: of the making of one user, which
 * takes place, it never hears.
 */
final class HeldKeycloak implements AutoCloseable {

	private static final List<String> HEADERS = List.of("Authorization", "Content-Type", "Accept");

	private final String real;

	private final String made;

	private final HttpClient client = HttpClient.newHttpClient();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch making = new CountDownLatch(1);

	private final CountDownLatch closed = new CountDownLatch(1);

	private final HttpServer server;

	HeldKeycloak(String real, String made) throws IOException {
		this.real = real;
		this.made = made;
		this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Whether the request is under way and will stay so. */
	boolean isHolding() {
		return this.making.getCount() == 0;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			URI uri = exchange.getRequestURI();
			HttpResponse<byte[]> answer = forwarded(exchange, body);
			if (exchange.getRequestMethod().equals("POST") && uri.getPath().endsWith("/users")
					&& new String(body, java.nio.charset.StandardCharsets.UTF_8).contains(this.made)) {
				this.making.countDown();
				this.closed.await();
			}
			answer.headers()
				.firstValue("Location")
				.ifPresent((location) -> exchange.getResponseHeaders().set("Location", location));
			answer.headers()
				.firstValue("Content-Type")
				.ifPresent((type) -> exchange.getResponseHeaders().set("Content-Type", type));
			exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length > 0) ? answer.body().length : -1);
			exchange.getResponseBody().write(answer.body());
		}
		catch (InterruptedException ex) {
			throw new InterruptedIOException();
		}
	}

	private HttpResponse<byte[]> forwarded(HttpExchange exchange, byte[] body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.real + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
		for (String header : HEADERS) {
			String value = exchange.getRequestHeaders().getFirst(header);
			if (value != null) {
				request.header(header, value);
			}
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
