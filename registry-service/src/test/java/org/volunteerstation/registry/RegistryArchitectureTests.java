package org.volunteerstation.registry;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.ArchitectureRules;

class RegistryArchitectureTests {

	@Test
	void keepsRulesOfStructure() {
		ArchitectureRules.check("org.volunteerstation.registry");
	}

}
