package org.volunteerstation.platform.service;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule that has never been red guards nothing. */
class ArchitectureRulesTests {

	private static final String BAD = "org.volunteerstation.fixture";

	private static final Map<String, ArchRule> RULES = ArchitectureRules.rules(BAD);

	static Stream<String> rules() {
		return RULES.keySet().stream().sorted();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void seesItsFixture(String rule) {
		assertThat(Objects.requireNonNull(RULES.get(rule))
			.evaluate(new ClassFileImporter().importPackages(BAD))
			.hasViolation()).isTrue();
	}

}
