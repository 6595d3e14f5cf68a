package org.volunteerstation.registry.account.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Lets redeeming a code through without a token, and nothing else. No cookie counts here,
 * so there is nothing that another site could make use of.
 */
@Configuration(proxyBeanMethods = false)
class ActivationSecurity {

	static final String PATH = "/api/v1/registry/activation";

	@Bean
	@Order(50)
	SecurityFilterChain activationChain(HttpSecurity http) {
		return http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

}
