package org.volunteerstation.platform.service.remote;

import java.time.Clock;
import java.time.Duration;

import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.Decoder;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.Refusal;

/** Defaults of all Feign clients, and what stands around them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteSettings.class)
public class RemoteConfiguration {

	private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

	@Bean
	Retryer neverRetry() {
		return Retryer.NEVER_RETRY;
	}

	@Bean
	ErrorDecoder problemDecoder(JsonMapper json) {
		return new ProblemDecoder(json);
	}

	@Bean
	Decoder tolerantDecoder(JsonMapper json) {
		return new TolerantDecoder(json);
	}

	@Bean
	RequestInterceptor callerHeaders() {
		return new CallerHeaders();
	}

	@Bean
	RemoteCalls remoteCalls() {
		return new RemoteCalls(CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
			.slidingWindowSize(20)
			.minimumNumberOfCalls(10)
			.failureRateThreshold(50)
			.waitDurationInOpenState(LEFT_ALONE)
			.permittedNumberOfCallsInHalfOpenState(3)
			.ignoreExceptions(Refusal.class)
			.build()));
	}

	@Bean
	SystemIdentity systemIdentity(RemoteSettings settings, JwtDecoder decoder, JsonMapper json, Clock clock) {
		return new SystemIdentity(settings, decoder, json, clock);
	}

	@Bean
	ScopedCache scopedCache(StringRedisTemplate redis, JsonMapper json, Environment environment) {
		return new ScopedCache(redis, json, environment.getRequiredProperty("spring.application.name"));
	}

}
