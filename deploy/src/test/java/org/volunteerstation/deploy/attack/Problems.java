package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal looks like, and what none may tell. */
public final class Problems {

	private static final JsonMapper JSON = new JsonMapper();

	private Problems() {
	}

	/**
	 * Checks a refusal.
	 * @param answer the answer
	 * @param status its status
	 * @param codes the codes that it may have
	 */
	public static void assertProblem(HttpResponse<String> answer, int status, String... codes) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		JsonNode problem = JSON.readTree(answer.body());
		assertThat(problem.path("code").asString("")).as(answer.body()).isIn(List.of(codes));
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("type").asString("")).matches("urn:problem:[a-z-]+:" + problem.path("code").asString());
		for (String text : List.of("title", "detail")) {
			assertThat(problem.path(text).asString("")).as(text + " of " + answer.body())
				.containsPattern("\\p{IsHan}{2}");
		}
		assertNothingInside(answer);
	}

	/**
	 * Checks that an answer tells nothing of the inside.
	 * @param answer the answer
	 */
	public static void assertNothingInside(HttpResponse<String> answer) {
		assertThat(answer.body()).doesNotContain("Exception", "java.", "org.springframework", "org.volunteerstation",
				"SELECT ", "INSERT ", "jdbc:", "at com.", "eyJ");
	}

}
