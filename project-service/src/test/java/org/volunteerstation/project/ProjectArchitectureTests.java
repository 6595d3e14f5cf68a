package org.volunteerstation.project;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThatNoException;

class ProjectArchitectureTests {

	/** There is one listener: it follows change orders. */
	@Test
	void keepsTheRules() {
		assertThatNoException().isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.project"));
	}

}
