package org.volunteerstation.platform.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.service.remote.ScopedCache;
import org.volunteerstation.platform.service.remote.SystemIdentity;
import org.volunteerstation.platform.service.work.LeasedWork;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.Tokens;

/** A service that stands on the platform, and calls to it. */
@RealServers
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.application.name=sample-service", "management.server.port=0",
				"volunteer.service.base-path=/api/v1/sample", "volunteer.remote.client-id=test-system" })
abstract class RunningService {

	final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AuditChain chain;

	@Autowired
	OldKeys oldKeys;

	@Autowired
	LeasedWork work;

	@Autowired
	SystemIdentity identity;

	@Autowired
	ScopedCache cache;

	@BeforeEach
	void table() {
		this.jdbc.execute("CREATE TABLE IF NOT EXISTS thing (name VARCHAR(40))");
		this.jdbc.execute("DELETE FROM thing");
	}

	long count(String table) {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
		return (count != null) ? count : 0;
	}

	HttpResponse<String> add(String name, String key, String token) {
		return send(request("/api/v1/sample/things", token).header("Idempotency-Key", key)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}")));
	}

	HttpResponse<String> get(String path, String token) {
		return send(request(path, token).GET());
	}

	void reported(String path, String address) {
		send(request(path, Tokens.official("5101", "tier-officer")).header("X-Client-Address", address).GET());
	}

	HttpRequest.Builder request(String path, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
