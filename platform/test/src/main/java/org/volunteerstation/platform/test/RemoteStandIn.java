package org.volunteerstation.platform.test;

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
 * A small HTTP server in the place of another service: knows some objects and shows them,
 * as that service does, to those alone in whose token's region they lie.
 */
public final class RemoteStandIn {

	private final Map<String, String> objects = new ConcurrentHashMap<>();

	private final List<String> traces = new CopyOnWriteArrayList<>();

	private final String missing;

	private final HttpServer server;

	private volatile boolean broken;

	private volatile String asked = "";

	/**
	 * Starts the server on a free port.
	 * @param missing code of its problem when it does not show an object
	 */
	public RemoteStandIn(String missing) {
		this.missing = missing;
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/**
	 * Address of the server.
	 * @return without a slash at the end
	 */
	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Makes an object known.
	 * @param id last part of its path
	 * @param json what is answered, with a {@code regionCode}
	 */
	public void put(String id, String json) {
		this.objects.put(id, json);
	}

	/**
	 * What came in the header {@code traceparent}, request by request.
	 * @return {@code null} as text where there was none
	 */
	public List<String> traces() {
		return this.traces;
	}

	/**
	 * What was asked for last.
	 * @return path and query
	 */
	public String asked() {
		return this.asked;
	}

	/**
	 * Lets every request fail, or no more.
	 * @param failing true for answers of 500
	 */
	public void breakDown(boolean failing) {
		this.broken = failing;
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
		this.asked = String.valueOf(exchange.getRequestURI());
		String id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
		String answer = this.objects.get(id);
		if (this.broken) {
			send(exchange, 500, "{\"code\":\"internal\"}");
		}
		else if (answer == null || !sees(exchange, answer.replaceAll(".*\"regionCode\":\"([0-9]{12})\".*", "$1"))) {
			send(exchange, 404, "{\"code\":\"" + this.missing + "\"}");
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
