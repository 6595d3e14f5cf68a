package org.volunteerstation.deploy.browser;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What has to be true of every page that a walk has seen. */
final class Soundness {

	private Soundness() {
	}

	/** Usable by everybody, and the browser had nothing to complain about. */
	static void assertSound(JsonNode seen) {
		assertUsable(seen);
		assertThat(seen.path("troubles").toString()).isEqualTo("[]");
	}

	/** No page, dialog or drawer breaks a rule of accessibility badly. */
	static void assertUsable(JsonNode seen) {
		JsonNode violations = seen.path("violations");
		assertThat(violations.isMissingNode()).isFalse();
		if (violations.isArray()) {
			assertThat(violations.toString()).isEqualTo("[]");
		}
		violations.properties()
			.forEach((page) -> assertThat(page.getValue().toString()).as(page.getKey()).isEqualTo("[]"));
	}

}
