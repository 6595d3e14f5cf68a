package org.volunteerstation.platform.service;

import java.time.Clock;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultBeanFactoryPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.events.Inbox;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.db.MapperConfiguration;
import org.volunteerstation.platform.service.remote.RemoteConfiguration;
import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.platform.service.work.LeasedWork;
import org.volunteerstation.platform.web.problem.Problem;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;

/** Wires what every service with a database has. */
@AutoConfiguration(afterName = "org.volunteerstation.platform.events.PlatformEventsAutoConfiguration")
@Import({ AuditController.class, EventSchemas.class, MapperConfiguration.class, RemoteConfiguration.class })
public class PlatformServiceAutoConfiguration {

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Operator.class, RegionScope.class, IfMatch.class, SliceQuery.class)
			.replaceWithClass(RegionCode.class, String.class);
	}

	PlatformServiceAutoConfiguration() {
	}

	@Bean
	Audit audit(JdbcTemplate jdbc, Clock clock, IdGenerator ids) {
		return new Audit(jdbc, clock, ids);
	}

	@Bean
	AuditChain auditChain(JdbcTemplate jdbc, TransactionTemplate transaction) {
		return new AuditChain(jdbc, transaction);
	}

	@Bean
	IdempotencyKeys idempotencyKeys(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
		return new IdempotencyKeys(jdbc, transaction, json, clock);
	}

	/**
	 * Named by its bean, as every other bean is held against it before that one can be
	 * made.
	 */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor idempotentCalls() {
		DefaultBeanFactoryPointcutAdvisor calls = new DefaultBeanFactoryPointcutAdvisor();
		calls.setPointcut(AnnotationMatchingPointcut.forMethodAnnotation(Idempotent.class));
		calls.setAdviceBeanName("idempotencyKeys");
		calls.setOrder(1000);
		return calls;
	}

	@Bean
	RegionMoves regionMoves(JdbcTemplate jdbc, Outbox outbox, JsonMapper json, Clock clock, Environment environment) {
		return new RegionMoves(jdbc, outbox, json, clock,
				environment.getProperty("spring.application.name", "service"));
	}

	@Bean
	@ConditionalOnBean(RegionFollower.class)
	RegionOrderListener regionOrderListener(Inbox inbox, RegionMoves moves, RegionFollower rows) {
		return new RegionOrderListener(inbox, moves, rows);
	}

	@Bean
	KnownStations knownStations(JdbcTemplate jdbc, RegionMoves moves) {
		return new KnownStations(jdbc, moves);
	}

	@Bean
	@ConditionalOnBean(RegionFollower.class)
	StationMoves stationMoves(JdbcTemplate jdbc, RegionFollower rows, Clock clock) {
		return new StationMoves(jdbc, rows, clock);
	}

	@Bean
	@ConditionalOnBean(RegionFollower.class)
	StationListener stationListener(StationMoves moves, RegionFollower rows, JsonMapper json) {
		return new StationListener(moves, rows, json);
	}

	@Bean
	OldKeys oldKeys(JdbcTemplate jdbc, Clock clock) {
		return new OldKeys(jdbc, clock);
	}

	@Bean
	LeasedWork leasedWork(ObjectProvider<LeasedTask> tasks, JdbcTemplate jdbc) {
		return new LeasedWork(tasks.stream().toList(), jdbc);
	}

	@Bean
	OpenAPI openApi(Environment environment) {
		String name = environment.getProperty("spring.application.name", "service");
		Components components = new Components().addSecuritySchemes("token",
				new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
		ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
		return new OpenAPI().info(new Info().title(name).version("v1"))
			.addServersItem(new Server().url("/"))
			.addSecurityItem(new SecurityRequirement().addList("token"))
			.components(components);
	}

	@Bean
	OpenApiParameters openApiParameters() {
		return new OpenApiParameters();
	}

}
