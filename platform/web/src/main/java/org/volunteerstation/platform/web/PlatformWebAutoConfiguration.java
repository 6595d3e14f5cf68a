package org.volunteerstation.platform.web;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.web.problem.ProblemAdvice;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.problem.ProblemWriter;
import org.volunteerstation.platform.web.problem.RefusalListener;
import org.volunteerstation.platform.web.request.BodyLimitFilter;
import org.volunteerstation.platform.web.request.BodyLimits;
import org.volunteerstation.platform.web.request.IfMatchArgumentResolver;
import org.volunteerstation.platform.web.request.SliceQueryArgumentResolver;
import org.volunteerstation.platform.web.request.TraceIdFilter;
import org.volunteerstation.platform.web.request.WholeText;
import org.volunteerstation.platform.web.security.OperatorArgumentResolver;

/** Wires what every HTTP process shares. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BodyLimits.class)
public final class PlatformWebAutoConfiguration {

	PlatformWebAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	IdGenerator idGenerator(Clock clock) {
		return IdGenerator.uuidV7(clock);
	}

	@Bean
	ProblemTexts problemTexts(Environment environment) {
		return ProblemTexts.ofClassPath(environment.getProperty("spring.application.name", "platform"));
	}

	@Bean
	ProblemWriter problemWriter(ProblemTexts texts, JsonMapper json) {
		return new ProblemWriter(texts, json);
	}

	@Bean
	ProblemAdvice problemAdvice(ProblemTexts texts, ObjectProvider<RefusalListener> listeners) {
		return new ProblemAdvice(texts, listeners.orderedStream().toList());
	}

	/** Right behind the filter that begins the trace. */
	@Bean
	FilterRegistrationBean<TraceIdFilter> traceIdFilter() {
		FilterRegistrationBean<TraceIdFilter> registration = new FilterRegistrationBean<>(new TraceIdFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return registration;
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(BodyLimits limits, ProblemWriter problems) {
		FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(
				new BodyLimitFilter(limits, problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return registration;
	}

	/** Requests are read strictly: a field nobody knows is a mistake, not noise (R76). */
	@Bean
	JsonMapperBuilderCustomizer strictJson() {
		return (builder) -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.addModule(new SimpleModule("whole-text").addDeserializer(String.class, new WholeText()));
	}

	@Bean
	WebMvcConfigurer platformArguments() {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new OperatorArgumentResolver());
				resolvers.add(new SliceQueryArgumentResolver());
				resolvers.add(new IfMatchArgumentResolver());
			}

			@Override
			public void addFormatters(FormatterRegistry registry) {
				registry.addConverter(String.class, RegionCode.class, RegionCode::of);
			}

		};
	}

}
