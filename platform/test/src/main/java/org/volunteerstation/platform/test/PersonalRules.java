package org.volunteerstation.platform.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** Where the personal data of people must not get (R67). */
final class PersonalRules {

	static final String TEXT = "org.volunteerstation.platform.privacy.PersonalText";

	private PersonalRules() {
	}

	/**
	 * No event holds a personal value, and whoever asks for the clear text neither logs
	 * nor makes an exception's message in the same breath.
	 */
	static ArchRule personal() {
		return classes().should(new ArchCondition<>("keep personal data from events, logs and messages") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (type.getPackageName().endsWith(".messaging")) {
					type.getDirectDependenciesFromSelf()
						.stream()
						.filter((dependency) -> dependency.getTargetClass().getName().equals(TEXT))
						.forEach((dependency) -> events
							.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
				}
				type.getCodeUnits()
					.stream()
					.filter((unit) -> asksForClearText(unit) && tells(unit))
					.forEach((unit) -> events.add(SimpleConditionEvent.violated(unit,
							unit.getFullName() + " has a clear value and logs or throws")));
			}

		});
	}

	private static boolean asksForClearText(JavaCodeUnit unit) {
		return unit.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> call.getTargetOwner().getName().equals(TEXT) && call.getName().equals("plain"));
	}

	private static boolean tells(JavaCodeUnit unit) {
		return unit.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> call.getTargetOwner().getName().equals("org.slf4j.Logger"))
				|| unit.getConstructorCallsFromSelf()
					.stream()
					.anyMatch((call) -> call.getTargetOwner().isAssignableTo(Throwable.class));
	}

}
