package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.jobs.sheet.SheetFixtures;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A service with jobs, and calls to it. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.application.name=sample-service", "management.server.port=0",
				"volunteer.service.base-path=/api/v1/sample", "volunteer.remote.client-id=test-system",
				"volunteer.jobs.directory=target/jobs", "volunteer.jobs.lease=3s", "volunteer.jobs.poll=100ms",
				"volunteer.jobs.chunk-rows=20", "volunteer.web.body-limits[/api/v1/sample/things/imports]=1MB",
				"sample.pause=5" })
abstract class RunningJobs {

	static final Path FOLDER = Path.of("target/jobs");

	static final Duration SOON = Duration.ofMinutes(4);

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JobRunner runner;

	@Autowired
	OldJobs oldJobs;

	@BeforeEach
	void table() {
		this.jdbc.execute("CREATE TABLE IF NOT EXISTS thing (name VARCHAR(40), owner VARCHAR(64), region CHAR(12))");
		this.jdbc.execute("DELETE FROM thing");
	}

	@AfterEach
	void goOn() {
		if (!this.runner.isRunning()) {
			this.runner.start();
		}
	}

	Api api(String token) {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/sample", token);
	}

	Api officer(String region) {
		return api(Tokens.official(region, "tier-officer"));
	}

	static byte[] things(int from, int to) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (int row = from; row < to; row++) {
			rows.add(Arrays.asList("物品" + row, null, row, "红"));
		}
		return SheetFixtures.sheet(rows);
	}

	static HttpResponse<String> send(Api api, String how, byte[] file) {
		return api.upload("/things/imports?mode=" + how, Sheets.XLSX, file);
	}

	static String submitted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
		return json(answer).path("id").asString();
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JSON.readTree(answer.body());
	}

	static JsonNode ended(Api api, String job) {
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> json(api.get("/jobs/" + job)),
					(view) -> !view.path("finishedAt").isMissingNode() && !view.path("finishedAt").isNull());
	}

	List<List<String>> result(Api api, String job) {
		HttpResponse<byte[]> answer = api.download("/jobs/" + job + "/result");
		assertThat(answer.statusCode()).isEqualTo(200);
		return SheetFixtures.shown(answer.body(), 0);
	}

	long count(String table) {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
		return (count != null) ? count : 0;
	}

	static int files() {
		if (!Files.exists(FOLDER)) {
			return 0;
		}
		try (var files = Files.list(FOLDER)) {
			return (int) files.count();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
