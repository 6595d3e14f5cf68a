package org.volunteerstation.platform.service.remote;

import java.util.function.Supplier;

import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.springframework.web.client.RestClientException;

import org.volunteerstation.platform.web.problem.Unavailable;

/**
 * Calls other services behind a circuit breaker for each. Nothing is retried here: the
 * caller decides whether the own request may be sent again.
 */
public class RemoteCalls {

	private final CircuitBreakerRegistry breakers;

	RemoteCalls(CircuitBreakerRegistry breakers) {
		this.breakers = breakers;
	}

	/**
	 * Calls a service.
	 * @param <T> type of the answer
	 * @param service its name, for example {@code registry}
	 * @param call the call
	 * @return the answer
	 * @throws RemoteRefusal when the service refuses: no fault of the service
	 * @throws Unavailable when it does not answer, or answers with a failure
	 */
	public <T> T call(String service, Supplier<T> call) {
		try {
			return this.breakers.circuitBreaker(service).executeSupplier(() -> translated(service, call));
		}
		catch (CallNotPermittedException ex) {
			throw new Unavailable(service + " is left alone for a while", ex);
		}
	}

	private static <T> T translated(String service, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (FeignException | RestClientException ex) {
			throw new Unavailable(service + " does not answer", ex);
		}
	}

}
