package org.volunteerstation.platform.service;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the chain's hash covers: entries of before keep theirs. */
class AuditEntryTests {

	private static final String FIELDS = String.join("\u001f", "1", "2026-11-27T00:00:00Z", "s", "c", "a", "job.submit",
			"job", "j-1", "510000000000", "null", "done", "null");

	@Test
	void ofBeforeHaveTheHashOfThen() {
		assertThat(entry(null, null, null)).isEqualTo(FIELDS);
		assertThat(entry("203.0.113.7", null, null)).isEqualTo(FIELDS + "\u001f203.0.113.7");
		assertThat(entry(null, "核对", null)).isEqualTo(FIELDS + "\u001fnull\u001f核对");
	}

	@Test
	void coverTheDetail() {
		assertThat(entry(null, null, "x")).isEqualTo(FIELDS + "\u001fnull\u001fnull\u001fx");
	}

	private static String entry(@Nullable String reported, @Nullable String purpose, @Nullable String detail) {
		return new AuditEntry("1", Instant.parse("2026-11-27T00:00:00Z"), "s", "c", "a", reported, "job.submit", "job",
				"j-1", "510000000000", null, "done", null, purpose, detail)
			.canonical();
	}

}
