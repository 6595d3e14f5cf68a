package org.volunteerstation.platform.test;

import java.util.HashSet;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** How events leave and come in. */
final class EventRules {

	private EventRules() {
	}

	static ArchRule template() {
		return noClasses().should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate");
	}

	/** Events leave by the outbox alone, under whatever name the producer comes. */
	static ArchRule sending() {
		return noClasses().should()
			.callMethodWhere(new DescribedPredicate<JavaMethodCall>("a record goes past the outbox") {

				@Override
				public boolean test(JavaMethodCall call) {
					JavaClass owner = call.getTargetOwner();
					return call.getName().startsWith("send")
							&& (owner.isAssignableTo("org.springframework.kafka.core.KafkaOperations")
									|| owner.isAssignableTo("org.apache.kafka.clients.producer.Producer"));
				}

			});
	}

	/** An event that comes twice has its effect once. */
	static ArchRule listeners() {
		return methods().that()
			.areMetaAnnotatedWith("org.springframework.kafka.annotation.KafkaListener")
			.or()
			.areMetaAnnotatedWith("org.springframework.kafka.annotation.KafkaHandler")
			.should(new ArchCondition<>("ask the inbox or write absolute values") {

				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					if (!method.isAnnotatedWith("org.volunteerstation.platform.events.AbsoluteUpsert")
							&& !asksInbox(method, new HashSet<>())) {
						events.add(SimpleConditionEvent.violated(method,
								method.getFullName() + " may count an event twice"));
					}
				}

			});
	}

	/** By itself or by another method of its class. */
	private static boolean asksInbox(JavaMethod method, Set<JavaMethod> seen) {
		return seen.add(method) && method.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> isInbox(call) || call.getTargetOwner().equals(method.getOwner())
					&& call.getTarget().resolveMember().filter((next) -> asksInbox(next, seen)).isPresent());
	}

	private static boolean isInbox(JavaMethodCall call) {
		return call.getName().equals("once")
				&& call.getTargetOwner().getName().equals("org.volunteerstation.platform.events.Inbox");
	}

}
