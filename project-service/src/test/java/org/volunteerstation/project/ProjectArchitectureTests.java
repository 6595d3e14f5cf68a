package org.volunteerstation.project;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThatNoException;

class ProjectArchitectureTests {

	/** It tells what happens and reads no topic: there are no listeners. */
	@Test
	void keepsTheRules() {
		assertThatNoException().isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.project", "listeners"));
	}

}
