package org.volunteerstation.gateway;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndedSessionsTests {

	@Test
	void aRemainderIsNoSession() {
		assertThat(EndedSessions.session("x", Map.of("lastAccessedTime", 2L))).isNull();
	}

	@Test
	void aWholeOneIs() {
		assertThat(EndedSessions.session("x",
				Map.of("creationTime", 1L, "lastAccessedTime", 2L, "maxInactiveInterval", 1800, "sessionAttr:a", "b")))
			.satisfies((session) -> assertThat(session.<String>getAttribute("a")).isEqualTo("b"));
	}

}
