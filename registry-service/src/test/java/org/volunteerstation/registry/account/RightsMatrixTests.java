package org.volunteerstation.registry.account;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.security.access.expression.SecurityExpressionRoot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.web.security.Access;
import org.volunteerstation.platform.web.security.OperatorConverter;

import static org.assertj.core.api.Assertions.assertThat;

/** What is printed is what the interface asks of its callers. */
class RightsMatrixTests {

	private static final String PLATFORM = "org.volunteerstation.platform.web.security.";

	private static final String REGISTRY = "org.volunteerstation.registry.";

	/** The annotation that stands before each action. */
	private static final Map<RightsMatrix.Action, String> ASKED = Map.ofEntries(
			Map.entry(RightsMatrix.Action.READ, PLATFORM + "Reads"),
			Map.entry(RightsMatrix.Action.WRITE, PLATFORM + "Writes"),
			Map.entry(RightsMatrix.Action.REGISTER, REGISTRY + "station.web.Registers"),
			Map.entry(RightsMatrix.Action.MOVE_STATIONS, REGISTRY + "station.web.Moves"),
			Map.entry(RightsMatrix.Action.STAFF, REGISTRY + "person.web.Staffs"),
			Map.entry(RightsMatrix.Action.INSPECT, REGISTRY + "inspection.web.Inspects"),
			Map.entry(RightsMatrix.Action.ANSWER_FINDINGS, REGISTRY + "inspection.web.Answers"),
			Map.entry(RightsMatrix.Action.NOTIFY, REGISTRY + "notice.web.Notifies"),
			Map.entry(RightsMatrix.Action.PLAN, REGISTRY + "plan.web.Plans"),
			Map.entry(RightsMatrix.Action.COUNT_RESIDENTS, REGISTRY + "population.web.EntersPopulations"),
			Map.entry(RightsMatrix.Action.SET_LEAD_BODY, REGISTRY + "leadbody.web.SetsLeadBodies"),
			Map.entry(RightsMatrix.Action.CHANGE_TREE, REGISTRY + "change.web.ChangesTree"),
			Map.entry(RightsMatrix.Action.DECIDE_EDITIONS, REGISTRY + "edition.web.DecidesEditions"),
			Map.entry(RightsMatrix.Action.KEEP_ACCOUNTS, REGISTRY + "account.web.KeepsAccounts"),
			Map.entry(RightsMatrix.Action.UNMASK, PLATFORM + "Unmasks"),
			Map.entry(RightsMatrix.Action.GOVERN, PLATFORM + "Governs"),
			Map.entry(RightsMatrix.Action.AUDIT, PLATFORM + "Audits"),
			Map.entry(RightsMatrix.Action.AT_HOME, PLATFORM + "AtHome"));

	/** Stands before what somebody does who is not signed in yet. */
	private static final String NOBODY_YET = REGISTRY + "account.web.Anybody";

	@AfterEach
	void nobody() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void printsWhatIsAskedOfCallers() throws ClassNotFoundException {
		assertThat(RightsMatrix.rights()).extracting(RightsMatrix.Right::action)
			.containsExactly(RightsMatrix.Action.values());
		for (RightsMatrix.Right right : RightsMatrix.rights()) {
			String expression = expression(Objects.requireNonNull(ASKED.get(right.action())));
			for (PostRole role : PostRole.values()) {
				assertThat(allows(expression, role, right.action())).as("%s by %s", right.action(), role)
					.isEqualTo(right.roles().contains(role));
			}
		}
	}

	@Test
	void printsAnActionForWhateverIsAskedBeforeAnOperation() throws ClassNotFoundException {
		Set<String> asked = new TreeSet<>();
		for (Class<?> controller : controllers()) {
			for (Method method : controller.getDeclaredMethods()) {
				Stream.of(method.getAnnotations())
					.map(Annotation::annotationType)
					.filter((type) -> type == PreAuthorize.class || type.isAnnotationPresent(PreAuthorize.class))
					.forEach((type) -> asked.add(type.getName()));
			}
		}

		Set<String> printed = new TreeSet<>(ASKED.values());
		printed.add(NOBODY_YET);

		// The trail's controller is the platform's.
		printed.remove(PLATFORM + "Audits");
		assertThat(asked).isEqualTo(printed);
	}

	private static List<Class<?>> controllers() throws ClassNotFoundException {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
		List<Class<?>> controllers = new ArrayList<>();
		for (BeanDefinition found : scan.findCandidateComponents("org.volunteerstation.registry")) {
			controllers.add(Class.forName(Objects.requireNonNull(found.getBeanClassName())));
		}
		return controllers;
	}

	private static String expression(String annotation) throws ClassNotFoundException {
		PreAuthorize asked = Objects
			.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(Class.forName(annotation), PreAuthorize.class));
		return asked.value().replace("{value}", "registry");
	}

	/**
	 * In the province, with the grants of an app, and with what goes beside the role
	 * where somebody may give it.
	 */
	private static boolean allows(String expression, PostRole role, RightsMatrix.Action action) {
		List<String> roles = new ArrayList<>(List.of(role.token()));
		if (action == RightsMatrix.Action.UNMASK && mayBeLet(role)) {
			roles.add("unmasker");
		}
		Authentication caller = new OperatorConverter().convert(Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.claim("region_code", "510000000000")
			.claim("tier", "province")
			.claim("realm_access", Map.of("roles", roles))
			.claim("scope", "registry.read registry.write")
			.build());
		SecurityContextHolder.getContext().setAuthentication(caller);
		StandardEvaluationContext context = new StandardEvaluationContext(new Caller(caller));
		context.setBeanResolver((all, name) -> new Access());
		return Boolean.TRUE
			.equals(new SpelExpressionParser().parseExpression(expression).getValue(context, Boolean.class));
	}

	private static boolean mayBeLet(PostRole role) {
		return GrantMatrix.unmaskingRules().stream().anyMatch((rule) -> rule.role() == role);
	}

	/** What the expressions of annotations can ask. */
	private static final class Caller extends SecurityExpressionRoot<Object> {

		Caller(Authentication caller) {
			super(() -> caller, caller);
		}

	}

}
