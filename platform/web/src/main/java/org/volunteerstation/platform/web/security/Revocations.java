package org.volunteerstation.platform.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The list of subjects and sessions whose tokens of before a moment are void: after a
 * lock or a change of scope an old token lives at most a minute (DESIGN 10). The list
 * lies in Redis; each process reads it every few seconds, never per request. While Redis
 * does not answer the last list stays in force, and tokens die by their own age of five
 * minutes.
 */
public final class Revocations implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Revocations.class);

	private static final String KEY = "volunteer:revoked-subjects";

	/** Before a session's id in the list; subjects have nothing before theirs. */
	private static final String SESSION = "session/";

	/** Longer than any access token lives. */
	private static final Duration KEPT = Duration.ofHours(2);

	private static final long PERIOD_SECONDS = 5;

	private final StringRedisTemplate redis;

	private final Clock clock;

	private volatile Map<String, Instant> revoked = Map.of();

	private volatile boolean reachable = true;

	private volatile boolean running;

	private final ScheduledExecutorService poller = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("revocations").factory());

	Revocations(StringRedisTemplate redis, Clock clock) {
		this.redis = redis;
		this.clock = clock;
	}

	/**
	 * Makes all tokens void that a subject holds now.
	 * @param subject the account's id
	 */
	public void revokeSubject(String subject) {
		revoke(subject);
	}

	/**
	 * Makes all tokens void that were issued in a session of Keycloak, and leaves the
	 * person's other sessions alone.
	 * @param session the session's id, a token's claim {@code sid}
	 */
	public void revokeSession(String session) {
		revoke(SESSION + session);
	}

	private void revoke(String entry) {
		Instant now = this.clock.instant();
		this.redis.opsForZSet().add(KEY, entry, now.getEpochSecond());
		this.redis.opsForZSet().removeRangeByScore(KEY, 0, now.minus(KEPT).getEpochSecond());
		refresh();
	}

	/**
	 * Whether what somebody was granted is void by now.
	 * @param jwt the claims, with the moment of issue
	 * @return true when its subject or session was revoked later
	 */
	public boolean isRevoked(Jwt jwt) {
		Map<String, Instant> list = this.revoked;
		return !list.isEmpty() && (isVoid(jwt, list.get(String.valueOf(jwt.getSubject())))
				|| isVoid(jwt, list.get(SESSION + jwt.getClaimAsString("sid"))));
	}

	private static boolean isVoid(Jwt jwt, @Nullable Instant since) {
		Instant issued = jwt.getIssuedAt();
		return since != null && (issued == null || !issued.isAfter(since));
	}

	void refresh() {
		try {
			Set<ZSetOperations.TypedTuple<String>> entries = this.redis.opsForZSet().rangeWithScores(KEY, 0, -1);
			Map<String, Instant> fresh = new HashMap<>();
			for (ZSetOperations.TypedTuple<String> entry : (entries != null) ? entries
					: Set.<ZSetOperations.TypedTuple<String>>of()) {
				String subject = entry.getValue();
				Double second = entry.getScore();
				if (subject != null && second != null) {
					fresh.put(subject, Instant.ofEpochSecond(second.longValue()));
				}
			}
			this.revoked = Map.copyOf(fresh);
			this.reachable = true;
		}
		catch (DataAccessException ex) {
			if (this.reachable) {
				logger.warn("The revocation list cannot be read, the last one stays in force", ex);
			}
			this.reachable = false;
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.poller.scheduleWithFixedDelay(this::refresh, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
	}

	@Override
	public void stop() {
		this.running = false;
		this.poller.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
