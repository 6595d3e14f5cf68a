package org.volunteerstation.registry;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

class RegistryArchitectureTests {

	/** It tells what happens and reads no topic: there are no listeners. */
	@Test
	void keepsRulesOfStructure() {
		ArchitectureRules.check("org.volunteerstation.registry", "listeners");
	}

}
