package org.volunteerstation.platform.service.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.web.problem.Unavailable;
import org.volunteerstation.platform.web.security.OperatorConverter;

/**
 * Lets work that has no caller, such as a recount, call other services as this service
 * itself: with a token of its own Keycloak client (role {@code system}, province scope).
 */
public class SystemIdentity {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	/** A token is renewed that long before its end. */
	private static final Duration MARGIN = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

	private final RemoteSettings settings;

	private final JwtDecoder decoder;

	private final JsonMapper json;

	private final Clock clock;

	private @Nullable Jwt token;

	SystemIdentity(RemoteSettings settings, JwtDecoder decoder, JsonMapper json, Clock clock) {
		this.settings = settings;
		this.decoder = decoder;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Does something as this service itself.
	 * @param <T> type of the result
	 * @param work what to do, on this thread
	 * @return its result
	 */
	public <T> T call(Supplier<T> work) {
		AbstractAuthenticationToken identity = new OperatorConverter().convert(token());
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext own = SecurityContextHolder.createEmptyContext();
		own.setAuthentication(identity);
		SecurityContextHolder.setContext(own);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	private synchronized Jwt token() {
		Jwt known = this.token;
		Instant end = (known != null) ? known.getExpiresAt() : null;
		if (known == null || end == null || end.isBefore(this.clock.instant().plus(MARGIN))) {
			known = this.decoder.decode(fetch());
			this.token = known;
		}
		return known;
	}

	private String fetch() {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.settings.tokenUrl()))
			.timeout(LIMIT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id="
					+ encode(this.settings.clientId()) + "&client_secret=" + encode(this.settings.clientSecret())))
			.build();
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			String token = this.json.readTree(answer.body()).path("access_token").asString("");
			if (answer.statusCode() != 200 || token.isEmpty()) {
				throw new Unavailable("no token of our own: " + answer.statusCode());
			}
			return token;
		}
		catch (IOException ex) {
			throw new Unavailable("no token of our own", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Unavailable("no token of our own", ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
