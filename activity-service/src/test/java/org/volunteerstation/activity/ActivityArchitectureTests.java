package org.volunteerstation.activity;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThatNoException;

class ActivityArchitectureTests {

	/** There is one listener: it follows change orders. */
	@Test
	void keepsTheRules() {
		assertThatNoException().isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.activity"));
	}

}
