package org.volunteerstation.platform.service;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.test.ArchitectureRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** A rule that has never been red guards nothing. */
class ArchitectureRulesTests {

	private static final String BAD = "org.volunteerstation.fixture";

	private static final String SOUND = "org.volunteerstation.sound";

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

	@ParameterizedTest
	@ValueSource(
			strings = { "listeners", "sending", "answers", "response-entities", "refusals", "catching", "personal" })
	void refusesNothingSound(String rule) {
		assertThat(Objects.requireNonNull(ArchitectureRules.rules(SOUND).get(rule))
			.evaluate(new ClassFileImporter().importPackages(SOUND))
			.getFailureReport()
			.getDetails()).isEmpty();
	}

	@Test
	void seesPersonalDataInEventsAndLogs() {
		assertThat(Objects.requireNonNull(RULES.get("personal"))
			.evaluate(new ClassFileImporter().importPackages(BAD))
			.getFailureReport()
			.getDetails()).anySatisfy((one) -> assertThat(one).contains("ThingData"))
			.anySatisfy((one) -> assertThat(one).contains("Talk.greet"));
	}

	@Test
	void aRuleThatChecksNothingIsRed() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.mistyped"))
			.satisfies((red) -> assertThat(RULES.keySet())
				.allSatisfy((rule) -> assertThat(red).hasMessageContaining(rule + ": there is nothing to check")));
	}

	@Test
	void aRuleThatHasNothingToCheckIsNamed() {
		String[] all = RULES.keySet().toArray(String[]::new);

		assertThatNoException().isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.mistyped", all));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ArchitectureRules.check("org.volunteerstation.platform.service", "catching"))
			.withMessageContaining("catching: there is something to check by now");
	}

}
