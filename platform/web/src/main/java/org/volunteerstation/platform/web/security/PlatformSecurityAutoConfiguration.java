package org.volunteerstation.platform.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

import org.volunteerstation.platform.web.problem.ProblemWriter;

/**
 * Security of every process: each request needs a token, verified here; services trust
 * nothing but the token. A process may replace the chain for its own requests.
 */
@AutoConfiguration(beforeName = {
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
@EnableWebSecurity
@EnableMethodSecurity
public class PlatformSecurityAutoConfiguration {

	private static final Duration SKEW = Duration.ofSeconds(10);

	PlatformSecurityAutoConfiguration() {
	}

	@Bean
	static AnnotationTemplateExpressionDefaults annotationTemplates() {
		return new AnnotationTemplateExpressionDefaults();
	}

	/**
	 * A request is measured and traced as a whole, not once more at each of a dozen
	 * filters.
	 */
	@Bean
	static SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	Access access() {
		return new Access();
	}

	@Bean
	Revocations revocations(StringRedisTemplate redis, Clock clock) {
		return new Revocations(redis, clock);
	}

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder jwtDecoder(SecuritySettings settings, Revocations revocations, Clock clock) {
		NimbusJwtDecoder decoder = IssuerKeys.decoder(settings.jwks());
		decoder.setJwtValidator(validator(settings, clock));
		return new CachingJwtDecoder(decoder, revocations, clock);
	}

	/** All that is asked of a token beside its signature; nothing is left to defaults. */
	static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings, Clock clock) {
		JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
		time.setClock(clock);
		time.setAllowEmptyExpiryClaim(false);
		return new DelegatingOAuth2TokenValidator<>(time, JwtTypeValidator.jwt(),
				new JwtIssuerValidator(settings.issuer()), new JwtClaimValidator<List<String>>("aud",
						(audience) -> audience != null && audience.contains(settings.audience())));
	}

	/**
	 * The management port is bound to the loopback address and holds no business. A page
	 * in a browser of the same machine, which shows by {@code Origin}, gets nothing.
	 */
	@Bean
	@Order(0)
	SecurityFilterChain managementChain(HttpSecurity http, Environment environment) {
		return http.securityMatcher((request) -> isManagement(request, environment))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers((request) -> request.getHeader(HttpHeaders.ORIGIN) != null)
						.denyAll()
						.anyRequest()
						.permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(100)
	@ConditionalOnMissingBean(name = "apiChain")
	SecurityFilterChain apiChain(HttpSecurity http, ProblemWriter problems) {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/livez", "/readyz", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**",
						"/v3/event-schemas")
				.permitAll()
				.requestMatchers("/actuator/**", "/error")
				.denyAll()
				.anyRequest()
				.authenticated())
			.oauth2ResourceServer(
					(server) -> server.jwt((jwt) -> jwt.jwtAuthenticationConverter(new OperatorConverter()))
						.authenticationEntryPoint((request, response, ex) -> problems.write(request, response,
								HttpStatus.UNAUTHORIZED, "unauthenticated"))
						.accessDeniedHandler((request, response, ex) -> problems.write(request, response,
								HttpStatus.FORBIDDEN, "forbidden")))
			.exceptionHandling((handling) -> handling
				.authenticationEntryPoint((request, response, ex) -> problems.write(request, response,
						HttpStatus.UNAUTHORIZED, "unauthenticated"))
				.accessDeniedHandler((request, response, ex) -> problems.write(request, response, HttpStatus.FORBIDDEN,
						"forbidden")))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	private static boolean isManagement(HttpServletRequest request, Environment environment) {
		String management = environment.getProperty("local.management.port");
		String server = environment.getProperty("local.server.port");
		return management != null && !management.equals(server)
				&& management.equals(Integer.toString(request.getLocalPort()));
	}

}
