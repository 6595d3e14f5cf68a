package org.volunteerstation.activity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A small HTTP server in the place of the project service: knows some projects and shows
 * them, as that service does, to those alone in whose token's region they lie.
 */
final class RemoteStandIn {

	final Map<String, String> projects = new ConcurrentHashMap<>();

	final List<String> traces = new CopyOnWriteArrayList<>();

	volatile boolean broken;

	private final HttpServer server;

	RemoteStandIn() {
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
		String id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
		String answer = this.projects.get(id);
		if (this.broken) {
			send(exchange, 500, "{\"code\":\"internal\"}");
		}
		else if (answer == null || !sees(exchange, answer.replaceAll(".*\"regionCode\":\"([0-9]{12})\".*", "$1"))) {
			send(exchange, 404, "{\"code\":\"project-not-found\"}");
		}
		else {
			send(exchange, 200, answer);
		}
	}

	private static boolean sees(HttpExchange exchange, String region) {
		String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
		String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
		String own = claims.replaceAll(".*\"region_code\":\"([0-9]{12})\".*", "$1");
		return region.startsWith(own.replaceAll("(00)+$", ""));
	}

	private static void send(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
