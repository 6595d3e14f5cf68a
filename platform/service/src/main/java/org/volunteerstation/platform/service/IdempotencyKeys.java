package org.volunteerstation.platform.service;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * Claims the key first, in the transaction of the effect: whoever comes second waits for
 * the first and then gives its answer again. A refused request leaves no key.
 */
class IdempotencyKeys implements MethodInterceptor {

	private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

	private static final int ATTEMPTS = 20;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final JsonMapper json;

	private final Clock clock;

	IdempotencyKeys(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		String key = header();
		if (key == null) {
			return call.proceed();
		}
		if (!key.matches("[A-Za-z0-9_.:-]{1,64}")) {
			throw new WrongIdempotencyKey();
		}
		Claim claim = new Claim(client(), key, route(call.getMethod()), hash(call));
		return once(claim, call);
	}

	/**
	 * Who waits for a key whose holder fails may be the victim of a deadlock: it asks
	 * again.
	 */
	private @Nullable Object once(Claim claim, MethodInvocation call) throws Throwable {
		for (int attempt = 1;; attempt++) {
			AtomicBoolean claimed = new AtomicBoolean();
			try {
				Optional<Object> answer = this.transaction.execute((status) -> first(claim, call, claimed));
				return (answer != null) ? answer.orElse(null) : null;
			}
			catch (DuplicateKeyException ex) {
				return again(claim).orElseThrow(() -> ex);
			}
			catch (CallFailed ex) {
				throw ex.getCause();
			}
			catch (PessimisticLockingFailureException ex) {
				if (claimed.get() || attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private Optional<Object> first(Claim claim, MethodInvocation call, AtomicBoolean claimed) {
		this.jdbc.update(
				"INSERT INTO idempotency_key (client, idempotency_key, route, request_hash, status, headers,"
						+ " body, created_at) VALUES (?, ?, ?, ?, 0, '', '', ?)",
				claim.client(), claim.key(), claim.route(), claim.hash(),
				Timestamp.valueOf(this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime()));
		claimed.set(true);
		Object answer;
		try {
			answer = call.proceed();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new CallFailed(ex);
		}
		if (answer instanceof ResponseEntity<?> response) {
			this.jdbc.update(
					"UPDATE idempotency_key SET status = ?, headers = ?, body = ?"
							+ " WHERE client = ? AND idempotency_key = ? AND route = ?",
					response.getStatusCode().value(), headers(response),
					this.json.writeValueAsString(response.getBody()), claim.client(), claim.key(), claim.route());
		}
		return Optional.ofNullable(answer);
	}

	private Optional<ResponseEntity<?>> again(Claim claim) {
		List<ResponseEntity<?>> answers = this.jdbc.query(
				"SELECT request_hash, status, headers, body FROM idempotency_key"
						+ " WHERE client = ? AND idempotency_key = ? AND route = ?",
				(row, number) -> kept(claim, row), claim.client(), claim.key(), claim.route());
		return answers.stream().findFirst();
	}

	private ResponseEntity<?> kept(Claim claim, ResultSet row) throws SQLException {
		if (!row.getString(1).equals(claim.hash())) {
			throw new IdempotencyKeyReused();
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(row.getInt(2))
			.contentType(MediaType.APPLICATION_JSON);
		row.getString(3).lines().forEach((line) -> {
			String[] header = line.split(": ", 2);
			answer.header(header[0], header[1]);
		});
		return answer.body(this.json.readTree(row.getString(4)));
	}

	private static String headers(ResponseEntity<?> response) {
		return KEPT_HEADERS.stream()
			.filter((name) -> response.getHeaders().getFirst(name) != null)
			.map((name) -> name + ": " + response.getHeaders().getFirst(name))
			.collect(Collectors.joining("\n"));
	}

	private String hash(MethodInvocation call) {
		String request = Arrays.stream(call.getArguments())
			.filter((argument) -> !(argument instanceof Operator))
			.map(this.json::writeValueAsString)
			.collect(Collectors.joining("\n"));
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every JDK", ex);
		}
	}

	private static String route(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(..)";
	}

	private static String client() {
		Operator operator = OperatorAuthentication.current();
		return (operator != null) ? operator.clientId() + "/" + operator.subject() : "";
	}

	private static @Nullable String header() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet)
				? servlet.getRequest().getHeader("Idempotency-Key") : null;
	}

	private record Claim(String client, String key, String route, String hash) {

	}

	/** Carries a checked exception of the call out of the transaction. */
	private static final class CallFailed extends RuntimeException {

		CallFailed(Throwable cause) {
			super(cause);
		}

		@Override
		public synchronized Throwable getCause() {
			Throwable cause = super.getCause();
			return (cause != null) ? cause : this;
		}

	}

}
