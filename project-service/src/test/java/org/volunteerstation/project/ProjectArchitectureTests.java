package org.volunteerstation.project;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThatNoException;

class ProjectArchitectureTests {

	/** The one listener, which follows change orders, is the platform's. */
	@Test
	void keepsTheRules() {
		assertThatNoException().isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.project", "listeners"));
	}

}
