package org.volunteerstation.platform.test;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of structure that every service keeps, each shown red by a test of its own.
 */
public final class ArchitectureRules {

	private static final String ADAPTERS = "(web|db|messaging|http|keycloak)";

	private static final Set<String> CLOCKS = Set.of("java.time.Instant", "java.time.LocalDate",
			"java.time.LocalDateTime", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

	private ArchitectureRules() {
	}

	/**
	 * Checks a service. A rule that finds nothing to check is a violation, as a rule over
	 * a mistyped package would be green for ever.
	 * @param root its package, for example {@code org.volunteerstation.registry}
	 * @param without names of rules for which the service has nothing of the kind; when
	 * it has, that is a violation too
	 */
	public static void check(String root, String... without) {
		JavaClasses service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(root);
		Set<String> absent = Set.of(without);
		List<String> violations = rules(root).entrySet()
			.stream()
			.map((rule) -> violation(rule.getKey(), rule.getValue(), service, absent.contains(rule.getKey())))
			.flatMap(Optional::stream)
			.toList();
		if (!violations.isEmpty()) {
			throw new AssertionError(String.join("\n", violations));
		}
	}

	private static Optional<String> violation(String name, ArchRule rule, JavaClasses service, boolean absent) {
		EvaluationResult result;
		try {
			result = rule.allowEmptyShould(false).evaluate(service);
		}
		catch (AssertionError nothingToCheck) {
			return absent ? Optional.empty() : Optional.of(name + ": there is nothing to check");
		}
		if (absent) {
			return Optional.of(name + ": there is something to check by now");
		}
		return result.hasViolation() ? Optional.of(name + ": " + result.getFailureReport()) : Optional.empty();
	}

	/**
	 * The rules by their names.
	 * @param root package of the service
	 * @return names and rules
	 */
	public static Map<String, ArchRule> rules(String root) {
		return Map.ofEntries(Map.entry("model", model(root)), Map.entry("adapters", adapters(root)),
				Map.entry("cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles()),
				Map.entry("tables", tables()), Map.entry("scope", scope()),
				Map.entry("unscoped-calls", unscopedCalls()), Map.entry("access", access()),
				Map.entry("jackson-2", jackson2()), Map.entry("clock", clock()),
				Map.entry("kafka", EventRules.template()), Map.entry("sending", EventRules.sending()),
				Map.entry("listeners", EventRules.listeners()), Map.entry("answers", WebRules.answers(root)),
				Map.entry("response-entities", WebRules.responseEntities()),
				Map.entry("refusals", FailureRules.refusals()), Map.entry("catching", FailureRules.catching()),
				Map.entry("personal", PersonalRules.personal()), Map.entry("hidden-controllers", hiddenControllers()),
				Map.entry("hidden-mappers", hiddenMappers()), Map.entry("hidden-rows", hiddenRows()),
				Map.entry("fields", injectedFields()));
	}

	/**
	 * The root of a feature with adapters knows the language and the platform's values
	 * alone.
	 */
	private static ArchRule model(String root) {
		return classes().that(new DescribedPredicate<JavaClass>("are the model of a feature with adapters") {

			@Override
			public boolean test(JavaClass type) {
				return type.getPackageName().startsWith(root + ".")
						&& !type.getPackageName().matches(".*\\." + ADAPTERS) && hasAdapters(type);
			}

			private boolean hasAdapters(JavaClass type) {
				return type.getPackage()
					.getSubpackages()
					.stream()
					.anyMatch((sub) -> sub.getRelativeName().equals("db"));
			}

		})
			.should()
			.onlyDependOnClassesThat(JavaClass.Predicates
				.resideInAnyPackage("java..", "org.jspecify..", "org.springframework.stereotype",
						"org.springframework.transaction.annotation", "org.slf4j", "org.volunteerstation.platform.core",
						root + "..")
				.or(HasName.Predicates.name(PersonalRules.TEXT)))
			.andShould(new ArchCondition<>("not know adapters") {

				@Override
				public void check(JavaClass type, ConditionEvents events) {
					type.getDirectDependenciesFromSelf()
						.stream()
						.filter((dependency) -> dependency.getTargetClass()
							.getPackageName()
							.matches(root.replace(".", "\\.") + "\\..*\\." + ADAPTERS))
						.forEach((dependency) -> events
							.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
				}

			});
	}

	private static ArchRule adapters(String root) {
		return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("know no other adapter") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				String own = type.getPackageName();
				if (!own.matches(".*\\." + ADAPTERS)) {
					return;
				}
				String feature = own.substring(0, own.lastIndexOf('.') + 1);
				type.getDirectDependenciesFromSelf().forEach((dependency) -> {
					String other = dependency.getTargetClass().getPackageName();
					if (!other.equals(own) && other.startsWith(feature) && other.matches(".*\\." + ADAPTERS)) {
						events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
					}
				});
			}

		});
	}

	private static ArchRule tables() {
		return noClasses().that(new DescribedPredicate<JavaClass>("lie outside of db and hold no mapper of their own") {

			@Override
			public boolean test(JavaClass type) {
				return !type.getPackageName().endsWith(".db") && type.getPackage()
					.getClasses()
					.stream()
					.noneMatch((neighbour) -> neighbour.isAnnotatedWith("org.apache.ibatis.annotations.Mapper"));
			}

		}).should().dependOnClassesThat().resideInAnyPackage("com.baomidou..", "org.apache.ibatis..");
	}

	private static ArchRule scope() {
		return methods().that()
			.areDeclaredInClassesThat()
			.areMetaAnnotatedWith("org.apache.ibatis.annotations.Mapper")
			.or()
			.areDeclaredInClassesThat()
			.areMetaAnnotatedWith("org.springframework.stereotype.Repository")
			.and()
			.arePublic()
			.should(new ArchCondition<>("take a scope or say why not") {

				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					boolean scoped = method.getRawParameterTypes().stream().anyMatch(ArchitectureRules::holdsScope);
					boolean said = method.isAnnotatedWith(Unscoped.class)
							|| method.getOwner().isAnnotatedWith(Unscoped.class);
					boolean ours = !method.isConstructor() && !method.getModifiers().toString().contains("SYNTHETIC");
					if (ours && !scoped && !said) {
						events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no scope"));
					}
				}

			});
	}

	private static boolean holdsScope(JavaClass type) {
		return type.isEquivalentTo(RegionScope.class)
				|| type.getAllFields()
					.stream()
					.anyMatch((field) -> field.getRawType().isEquivalentTo(RegionScope.class))
				|| type.isRecord() && Arrays.stream(type.reflect().getRecordComponents())
					.map(RecordComponent::getType)
					.anyMatch(RegionScope.class::equals);
	}

	private static ArchRule unscopedCalls() {
		return noClasses().should()
			.callMethodWhere(new DescribedPredicate<JavaMethodCall>("BaseMapper's calls have no scope") {

				@Override
				public boolean test(JavaMethodCall call) {
					return call.getTarget().getOwner().isAssignableTo("com.baomidou.mybatisplus.core.mapper.BaseMapper")
							&& call.getTarget()
								.resolveMember()
								.map((method) -> method.getOwner().getName().startsWith("com.baomidou."))
								.orElse(false);
				}

			});
	}

	private static ArchRule access() {
		return methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
			.and()
			.areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
			.should()
			.beMetaAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize");
	}

	private static ArchRule jackson2() {
		return noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");
	}

	private static ArchRule clock() {
		return noClasses().should()
			.callMethodWhere(new DescribedPredicate<JavaMethodCall>("time and ids come from beans, output from logs") {

				@Override
				public boolean test(JavaMethodCall call) {
					String owner = call.getTargetOwner().getName();
					List<String> parameters = call.getTarget()
						.getRawParameterTypes()
						.stream()
						.map(JavaClass::getName)
						.toList();
					return switch (call.getName()) {
						case "now" -> CLOCKS.contains(owner) && !parameters.contains("java.time.Clock");
						case "randomUUID" -> owner.equals("java.util.UUID");
						case "sleep" -> owner.equals("java.lang.Thread");
						case "currentTimeMillis" -> owner.equals("java.lang.System");
						case "println", "printf" -> owner.equals("java.io.PrintStream");
						case "toUpperCase", "toLowerCase" -> owner.equals("java.lang.String") && parameters.isEmpty();
						default -> false;
					};
				}

			});
	}

	private static ArchRule hiddenControllers() {
		return classes().that()
			.areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
			.should()
			.notBePublic();
	}

	private static ArchRule hiddenMappers() {
		return classes().that().areAnnotatedWith("org.apache.ibatis.annotations.Mapper").should().notBePublic();
	}

	private static ArchRule hiddenRows() {
		return classes().that().resideInAPackage("..db").and().haveSimpleNameEndingWith("Row").should().notBePublic();
	}

	private static ArchRule injectedFields() {
		return fields().should()
			.notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.andShould(new ArchCondition<>("not be public unless constant") {

				@Override
				public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
					Set<com.tngtech.archunit.core.domain.JavaModifier> modifiers = field.getModifiers();
					boolean open = modifiers.contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
					boolean constant = modifiers.contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
							&& modifiers.contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
					if (open && !constant) {
						events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is public"));
					}
				}

			});
	}

}
