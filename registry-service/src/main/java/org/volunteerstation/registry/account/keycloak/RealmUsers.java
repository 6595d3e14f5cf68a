package org.volunteerstation.registry.account.keycloak;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.service.remote.RemoteCalls;
import org.volunteerstation.platform.service.remote.RemoteSettings;
import org.volunteerstation.platform.service.remote.SystemIdentity;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * The part of Keycloak's administration API that concerns users, in plain JSON, with the
 * token of this service's own client (docs/decisions/0009).
 */
@Component
class RealmUsers {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration READ = Duration.ofSeconds(5);

	private static final JsonMapper JSON = new JsonMapper();

	private final RestClient client;

	private final RemoteCalls calls;

	private final SystemIdentity identity;

	RealmUsers(RemoteSettings settings, RemoteCalls calls, SystemIdentity identity) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				java.net.http.HttpClient.newBuilder().connectTimeout(CONNECT).build());
		requests.setReadTimeout(READ);
		this.client = RestClient.builder().requestFactory(requests).baseUrl(users(settings.tokenUrl())).build();
		this.calls = calls;
		this.identity = identity;
	}

	/** {@code …/realms/R/protocol/openid-connect/token} lies beside the API. */
	static String users(String tokenUrl) {
		return tokenUrl.replaceFirst("/realms/([^/]+)/protocol/.*$", "/admin/realms/$1/users");
	}

	/**
	 * Calls Keycloak.
	 * @param method HTTP method
	 * @param path behind {@code /users}, a template
	 * @param body what to send; null for nothing
	 * @param expected statuses beside success that are an answer, not a failure
	 * @param variables values of the template
	 * @return the answer
	 */
	Answer call(HttpMethod method, String path, @Nullable JsonNode body, Set<Integer> expected, String... variables) {
		return this.calls.call("keycloak", () -> {
			RestClient.RequestBodySpec request = this.client.method(method)
				.uri(path, (Object[]) variables)
				.headers((headers) -> headers.setBearerAuth(token()));
			if (body != null) {
				request.contentType(MediaType.APPLICATION_JSON).body(body.toString());
			}
			ResponseEntity<String> answer = request.retrieve()
				.onStatus((status) -> expected.contains(status.value()), (sent, received) -> {
				})
				.toEntity(String.class);
			return new Answer(answer.getStatusCode().value(), Objects.toString(answer.getHeaders().getLocation(), ""),
					Objects.requireNonNullElse(answer.getBody(), ""));
		});
	}

	private String token() {
		return this.identity.call(() -> {
			if (SecurityContextHolder.getContext().getAuthentication() instanceof OperatorAuthentication own) {
				return own.getToken().getTokenValue();
			}
			throw new IllegalStateException("no identity of our own");
		});
	}

	/**
	 * What came back.
	 *
	 * @param status HTTP status
	 * @param location where the new thing is, empty for none
	 * @param body the body, may be empty
	 */
	record Answer(int status, String location, String body) {

		JsonNode json() {
			return JSON.readTree(this.body);
		}

	}

}
