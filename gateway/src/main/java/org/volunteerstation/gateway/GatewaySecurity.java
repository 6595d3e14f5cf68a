package org.volunteerstation.gateway;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

import org.volunteerstation.platform.web.problem.ProblemWriter;
import org.volunteerstation.platform.web.security.OperatorConverter;

/**
 * Two doors in one: a request with a bearer token is an app's and has no session; every
 * other one is a browser's, which never holds a token.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

	private static final String LOGIN = "/oauth2/authorization/keycloak";

	private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; "
			+ "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
			+ "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

	private static final RequestMatcher API = (request) -> request.getRequestURI().startsWith("/api/");

	private static final Set<String> DOCS = Set.of("/api/docs", "/api/docs/events");

	private static final RequestMatcher OPEN = new OrRequestMatcher(Stream
		.of("/livez", "/readyz", "/favicon.svg", "/assets/**", SignInPages.SIGNED_OUT, SignInPages.FAILED,
				SignInPages.STYLE, ActivationPages.PAGE, ActivationPages.SCRIPT, "/api/docs/files/**")
		.map(PathPatternRequestMatcher::pathPattern)
		.map(RequestMatcher.class::cast)
		.toList());

	/** Counted, but let through: a code stands for the sign-in. */
	private static final RequestMatcher ACTIVATION = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
			ActivationDoor.PATH);

	private static final RequestMatcher BEARER = (request) -> {
		String authorization = request.getHeader("Authorization");
		return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
	};

	@Bean
	OAuth2AuthorizedClientRepository tokensOfTheSession() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

	@Bean
	StrangerLimit strangerLimit(RequestLimits limits, GatewaySettings settings, ProblemWriter problems) {
		return new StrangerLimit(limits, settings.limits().anonymousPerMinute(), problems, OPEN);
	}

	/** The limit stands in the chain of browsers alone, at its place there. */
	@Bean
	FilterRegistrationBean<StrangerLimit> strangerLimitInItsChainAlone(StrangerLimit strangers) {
		FilterRegistrationBean<StrangerLimit> registration = new FilterRegistrationBean<>(strangers);
		registration.setEnabled(false);
		return registration;
	}

	@Bean
	@Order(1)
	SecurityFilterChain appChain(HttpSecurity http, ProblemWriter problems, StrangerLimit strangers) {
		return http.securityMatcher((request) -> BEARER.matches(request) && API.matches(request))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.oauth2ResourceServer((server) -> server
				.jwt((jwt) -> jwt.jwtAuthenticationConverter(new OperatorConverter()))
				.authenticationEntryPoint((request, response, ex) -> strangers.unauthenticated(request, response)))
			.exceptionHandling((handling) -> handling.accessDeniedHandler(
					(request, response, ex) -> problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden")))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(GatewaySecurity::headers)
			.build();
	}

	/** Takes the place of the platform's chain: here a browser signs in. */
	@Bean
	@Order(2)
	SecurityFilterChain apiChain(HttpSecurity http, ProblemWriter problems, GatewaySettings settings,
			StrangerLimit strangers) {
		HttpSessionRequestCache pages = new HttpSessionRequestCache();
		pages.setRequestMatcher((request) -> "GET".equals(request.getMethod()) && isPage(request));
		return http.addFilterBefore(strangers, OAuth2AuthorizationRequestRedirectFilter.class)
			.authorizeHttpRequests((requests) -> requests.requestMatchers(OPEN, ACTIVATION)
				.permitAll()
				.requestMatchers("/actuator/**", "/error")
				.denyAll()
				.anyRequest()
				.authenticated())
			.oauth2Login((login) -> login.loginPage(LOGIN).defaultSuccessUrl("/", false).failureUrl(SignInPages.FAILED))
			.requestCache((cache) -> cache.requestCache(pages))
			.csrf((csrf) -> csrf.spa().ignoringRequestMatchers(ACTIVATION))
			.logout((logout) -> logout.logoutUrl("/logout")
				.deleteCookies("VSSESSION")
				.logoutSuccessHandler((request, response, authentication) -> leave(request, response,
						endSession(request, settings, authentication))))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint((request, response, ex) -> {
				if (isPage(request)) {
					new LoginUrlAuthenticationEntryPoint(LOGIN).commence(request, response, ex);
				}
				else {
					problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
				}
			}).accessDeniedHandler((request, response, ex) -> refuse(problems, strangers, request, response, ex)))
			.headers(GatewaySecurity::headers)
			.build();
	}

	/** The same on every answer, whoever asked. */
	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), microphone=(), payment=()"));
	}

	/** Who is not signed in is told so, whatever else is missing. */
	private static void refuse(ProblemWriter problems, StrangerLimit strangers, HttpServletRequest request,
			HttpServletResponse response, Exception ex) throws java.io.IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			strangers.unauthenticated(request, response);
			return;
		}
		problems.write(request, response, HttpStatus.FORBIDDEN, (ex instanceof CsrfException) ? "csrf" : "forbidden");
	}

	/** What a person opens in a browser: signing in brings back here. */
	static boolean isPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
				&& (!API.matches(request) || DOCS.contains(request.getRequestURI()));
	}

	/**
	 * Leads on to Keycloak, where the sign-on ends as well. The content policy lets no
	 * form leave this host, so the console asks by script and goes there by itself.
	 */
	private static void leave(HttpServletRequest request, HttpServletResponse response, String end)
			throws java.io.IOException {
		if (isPage(request)) {
			response.sendRedirect(end);
		}
		else {
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			response.setHeader("Location", end);
		}
	}

	private static String endSession(HttpServletRequest request, GatewaySettings settings,
			@org.jspecify.annotations.Nullable Authentication authentication) {
		String home = UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
			.replacePath(SignInPages.SIGNED_OUT)
			.toUriString();
		UriComponentsBuilder end = UriComponentsBuilder
			.fromUriString(settings.issuer() + "/protocol/openid-connect/logout")
			.queryParam("client_id", settings.clientId())
			.queryParam("post_logout_redirect_uri", home);
		if (authentication instanceof OAuth2AuthenticationToken token
				&& token.getPrincipal() instanceof OidcUser user) {
			end.queryParam("id_token_hint", user.getIdToken().getTokenValue());
		}
		return end.encode().toUriString();
	}

}
