package org.volunteerstation.platform.test;

import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.volunteerstation.platform.core.Refusal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

/** What is thrown, and what must not be caught. */
final class FailureRules {

	/**
	 * A programmer's mistake, and how a listener names the record of a batch that it
	 * cannot take. The last comes from the compiler, which guards a switch by it.
	 */
	private static final Set<String> OTHERS = Set.of("java.lang.IllegalArgumentException",
			"java.lang.IllegalStateException", "org.springframework.kafka.listener.BatchListenerFailedException",
			"java.lang.MatchException");

	private static final Set<String> ALL = Set.of("java.lang.Exception", "java.lang.RuntimeException",
			"java.lang.Throwable", "java.lang.Error");

	private FailureRules() {
	}

	/** A rule that refuses says so by a refusal, which becomes the right problem. */
	static ArchRule refusals() {
		return classes().should(new ArchCondition<>("throw refusals, or IllegalArgument/StateException for a mistake") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				Stream
					.<JavaAccess<?>>concat(type.getConstructorCallsFromSelf().stream(),
							type.getConstructorReferencesFromSelf().stream())
					.filter((access) -> isOther(access.getTargetOwner()) && !isOfSubclass(access))
					.forEach((access) -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
			}

		});
	}

	private static boolean isOther(JavaClass type) {
		return type.isAssignableTo(Throwable.class) && !type.isAssignableTo(Refusal.class)
				&& !OTHERS.contains(type.getName());
	}

	private static boolean isOfSubclass(JavaAccess<?> access) {
		return access.getOrigin().isConstructor() && access.getOriginOwner()
			.getRawSuperclass()
			.filter((parent) -> parent.equals(access.getTargetOwner()))
			.isPresent();
	}

	/** Whoever catches all, takes an outage for an answer. */
	static ArchRule catching() {
		return codeUnits().should(new ArchCondition<>("catch what they expect") {

			@Override
			public void check(JavaCodeUnit unit, ConditionEvents events) {
				unit.getTryCatchBlocks()
					.stream()
					.flatMap((block) -> block.getCaughtThrowables().stream())
					.filter((caught) -> ALL.contains(caught.getName()) && !isCompilers(caught, unit))
					.forEach((caught) -> events
						.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " catches " + caught.getName())));
			}

		});
	}

	/** For resources and record patterns the compiler itself writes such a block. */
	private static boolean isCompilers(JavaClass caught, JavaCodeUnit unit) {
		return caught.isEquivalentTo(Throwable.class) && unit.getCallsFromSelf()
			.stream()
			.anyMatch((call) -> call.getName().equals("addSuppressed")
					|| call.getTargetOwner().getName().equals("java.lang.MatchException"));
	}

}
