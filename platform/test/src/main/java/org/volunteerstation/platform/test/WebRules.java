package org.volunteerstation.platform.test;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/** What controllers answer with. */
final class WebRules {

	private static final String CONTROLLER = "org.springframework.web.bind.annotation.RestController";

	private static final String ENTITY = "org.springframework.http.ResponseEntity";

	/** What every answer has without a {@code ResponseEntity} too. */
	private static final Set<String> PLAIN = Set.of("ok", "body", "build");

	private WebRules() {
	}

	/** Neither a row nor a domain object is what the world outside gets to see. */
	static ArchRule answers(String root) {
		return methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(CONTROLLER)
			.and()
			.areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
			.should(new ArchCondition<>("answer with views alone") {

				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					method.getReturnType()
						.getAllInvolvedRawTypes()
						.stream()
						.filter((type) -> type.getPackageName().startsWith(root) && !isView(type))
						.forEach((type) -> events.add(SimpleConditionEvent.violated(method,
								method.getFullName() + " answers with " + type.getName())));
				}

			});
	}

	private static boolean isView(JavaClass type) {
		return type.getPackageName().endsWith(".web") || type.getSimpleName().endsWith("View");
	}

	/**
	 * A {@code ResponseEntity} where status or headers vary, or where the platform keeps
	 * the answer to give it again.
	 */
	static ArchRule responseEntities() {
		return methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(CONTROLLER)
			.and()
			.haveRawReturnType(ENTITY)
			.and()
			.areNotAnnotatedWith("org.volunteerstation.platform.service.Idempotent")
			.should(new ArchCondition<>("set a status or a header") {

				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					if (method.getMethodCallsFromSelf().stream().noneMatch(WebRules::varies)) {
						events.add(SimpleConditionEvent.violated(method,
								method.getFullName() + " needs no ResponseEntity"));
					}
				}

			});
	}

	private static boolean varies(JavaMethodCall call) {
		boolean isBuilder = call.getTargetOwner().getName().startsWith(ENTITY);
		boolean builds = isBuilder && !PLAIN.contains(call.getName());
		boolean delegates = !isBuilder && call.getTarget().getRawReturnType().getName().equals(ENTITY);
		return builds || delegates;
	}

}
