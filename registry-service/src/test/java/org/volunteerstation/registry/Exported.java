package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists as they go out: asked for by an official, fetched as a sheet once the job is
 * done.
 */
final class Exported {

	/** Watermark and titles. */
	static final int HEAD = 2;

	private static final JsonMapper JSON = new JsonMapper();

	private final org.volunteerstation.platform.test.Api api;

	private Exported(org.volunteerstation.platform.test.Api api) {
		this.api = api;
	}

	static Exported by(int port, String region, String role) {
		return new Exported(new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + port + "/api/v1/registry",
				Tokens.official(region, role)));
	}

	HttpResponse<String> asked(String path, String body) {
		return this.api.post(path, body);
	}

	/** The whole sheet, watermark and titles first. */
	List<List<String>> sheet(String path, String body) {
		JsonNode job = ended(path, body);
		assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		return SheetFiles.shown(this.api.download("/jobs/" + job.path("id").asString() + "/result").body());
	}

	/** The job once it has ended. */
	JsonNode ended(String path, String body) {
		HttpResponse<String> answer = asked(path, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		String job = "/jobs/" + JSON.readTree(answer.body()).path("id").asString();
		assertThat(answer.headers().firstValue("Location")).contains("/api/v1/registry" + job);
		return Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> JSON.readTree(this.api.get(job).body()), (view) -> view.path("finishedAt").isString());
	}

	List<List<String>> rows(String path, String body) {
		List<List<String>> sheet = sheet(path, body);
		return sheet.subList(HEAD, sheet.size());
	}

}
