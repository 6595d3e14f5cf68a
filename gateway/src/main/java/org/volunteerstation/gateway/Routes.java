package org.volunteerstation.gateway;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.request.TraceIdFilter;

/** One route for each service: {@code /api/v1/NAME/**}, the path unchanged. */
@Configuration(proxyBeanMethods = false)
class Routes {

	@Bean
	RouterFunction<ServerResponse> services(GatewaySettings settings, CallerToken token, ProblemTexts problems,
			CircuitBreakerRegistry breakers, RequestLimits limits) {
		RouterFunctions.Builder routes = RouterFunctions.route();
		routes.add(activation(settings, problems, breakers, limits));
		for (Map.Entry<String, URI> service : settings.services().entrySet()) {
			routes.add(RouterFunctions
				.route(RequestPredicates.path("/api/v1/" + service.getKey() + "/**"), HandlerFunctions.http())
				// The service's own copy: the gateway has told the trace already.
				.filter(HandlerFilterFunction
					.ofResponseProcessor(AfterFilterFunctions.removeResponseHeader(TraceIdFilter.HEADER)))
				.filter(new Upstream(breakers.circuitBreaker(service.getKey()), problems))
				.filter(new Relay(token, problems))
				.filter(new TakenIn(problems))
				.filter((request, next) -> next.handle(BeforeFilterFunctions.uri(service.getValue()).apply(request)))
				.filter(new LimitFilter(limits, settings.limits(), problems)));
		}
		return routes.build();
	}

	/** Before the routes that need a token. */
	private static RouterFunction<ServerResponse> activation(GatewaySettings settings, ProblemTexts problems,
			CircuitBreakerRegistry breakers, RequestLimits limits) {
		URI registry = Objects.requireNonNull(settings.services().get("registry"), "the registry's address");
		return RouterFunctions.route(RequestPredicates.POST(ActivationDoor.PATH), HandlerFunctions.http())
			.filter(HandlerFilterFunction
				.ofResponseProcessor(AfterFilterFunctions.removeResponseHeader(TraceIdFilter.HEADER)))
			.filter(new Upstream(breakers.circuitBreaker("registry"), problems))
			.filter((request, next) -> next.handle(BeforeFilterFunctions.uri(registry).apply(request)))
			.filter(new ActivationDoor(limits, problems));
	}

}
