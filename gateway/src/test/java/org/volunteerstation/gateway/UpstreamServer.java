package org.volunteerstation.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A real server behind the gateway that tells what reached it. */
final class UpstreamServer {

	static final UpstreamServer REGISTRY = new UpstreamServer();

	final List<HttpExchange> requests = new CopyOnWriteArrayList<>();

	final AtomicInteger failures = new AtomicInteger();

	/** What the server answers with. */
	final AtomicInteger status = new AtomicInteger(200);

	/** Bytes of the body that came last. */
	final AtomicLong received = new AtomicLong();

	/** What is answered at a path instead. */
	final Map<String, String> documents = new ConcurrentHashMap<>();

	private final HttpServer server;

	private UpstreamServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.requests.add(exchange);
		this.received.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
		if (this.failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
			exchange.close();
			return;
		}
		String told = this.documents.getOrDefault(exchange.getRequestURI().getPath(),
				"{\"path\":\"" + exchange.getRequestURI() + "\"}");
		byte[] body = told.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.getResponseHeaders().set("X-Trace-Id", "of-the-service");
		exchange.getResponseHeaders().set("ETag", "\"7\"");
		exchange.sendResponseHeaders(this.status.get(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
