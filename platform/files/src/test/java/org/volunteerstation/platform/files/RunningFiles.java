package org.volunteerstation.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.Tokens;

/** A service whose things have files, and calls to it. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.application.name=sample-service", "management.server.port=0",
				"volunteer.service.base-path=" + RunningFiles.BASE, "volunteer.remote.client-id=test-system",
				"volunteer.files.enabled=true", "volunteer.files.dir=target/files-it", "volunteer.files.photo-size=1MB",
				"volunteer.files.per-owner=5", "volunteer.web.body-limits[" + RunningFiles.BASE + "/files]=25MB" })
abstract class RunningFiles {

	static final String BASE = "/api/v1/sample";

	static final String FILES = BASE + "/files";

	static final String OURS = "510104017001";

	static final String THEIRS = "510105001001";

	static final Path FOLDER = Path.of("target/files-it/contents");

	static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate jdbc;

	/** A thing that nobody has used before. */
	static String thing(String region) {
		return region + "-" + UUID.randomUUID().toString().substring(0, 8);
	}

	static String officer() {
		return Tokens.official("510104", "tier-officer");
	}

	HttpResponse<String> upload(Upload upload) {
		return upload(upload, officer());
	}

	HttpResponse<String> upload(Upload upload, String token) {
		return send(upload.bytes(), token, this.port);
	}

	static HttpResponse<String> send(byte[] body, String token, int port) {
		return answer(request(port, FILES, token).header("Content-Type", Upload.TYPE)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)), HttpResponse.BodyHandlers.ofString());
	}

	/** Uploads what must succeed. */
	String uploaded(Upload upload) {
		HttpResponse<String> answer = upload(upload);
		if (answer.statusCode() != 201) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
		return json(answer).path("id").asString();
	}

	HttpResponse<String> get(String path) {
		return get(path, officer());
	}

	HttpResponse<String> get(String path, String token) {
		return answer(request(this.port, FILES + path, token).GET(), HttpResponse.BodyHandlers.ofString());
	}

	HttpResponse<byte[]> bytes(String path, String... headers) {
		HttpRequest.Builder request = request(this.port, FILES + path, officer()).GET();
		return answer((headers.length > 0) ? request.headers(headers) : request,
				HttpResponse.BodyHandlers.ofByteArray());
	}

	HttpResponse<String> delete(String path, String token) {
		return answer(request(this.port, FILES + path, token).DELETE(), HttpResponse.BodyHandlers.ofString());
	}

	static HttpRequest.Builder request(int port, String path, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
		return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
	}

	static <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return HTTP.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JSON.readTree(answer.body());
	}

	static String code(HttpResponse<String> answer) {
		return json(answer).path("code").asString("");
	}

	long rows(String condition, Object... values) {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM stored_file WHERE " + condition, Long.class,
				values);
		return (count != null) ? count : 0;
	}

	List<String> audited(String id) {
		return this.jdbc.queryForList("SELECT action FROM audit_entry WHERE object_id = ? ORDER BY id", String.class,
				id);
	}

	/** Whether a content lies on the disk. */
	static boolean lies(String key) {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.anyMatch((file) -> file.endsWith(key));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
