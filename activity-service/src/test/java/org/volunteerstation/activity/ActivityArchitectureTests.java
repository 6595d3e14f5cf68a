package org.volunteerstation.activity;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThatNoException;

class ActivityArchitectureTests {

	/** The one listener, which follows change orders, is the platform's. */
	@Test
	void keepsTheRules() {
		assertThatNoException().isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.activity", "listeners"));
	}

}
