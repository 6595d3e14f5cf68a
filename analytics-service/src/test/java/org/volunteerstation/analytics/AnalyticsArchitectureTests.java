package org.volunteerstation.analytics;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThatNoException;

class AnalyticsArchitectureTests {

	/** Its statements write many rows at once by JDBC: there are no mappers. */
	@Test
	void keepsTheRules() {
		assertThatNoException().isThrownBy(
				() -> ArchitectureRules.check("org.volunteerstation.analytics", "hidden-mappers", "hidden-rows"));
	}

}
