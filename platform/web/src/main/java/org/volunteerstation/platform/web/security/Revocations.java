package org.volunteerstation.platform.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The list of subjects and sessions whose tokens of before a moment are void: after a
 * lock or a change of scope an old token lives at most a minute (DESIGN 10). The list
 * lies in Redis; each process reads it every few seconds, never per request. While Redis
 * does not answer the last list stays in force, and tokens die by their own age of five
 * minutes.
 *
 * <p>
 * A subject can also be held: then its moment lies in the far future, so that no token
 * counts, old or new, and the entry never grows old, until it is released. The moment of
 * a hold carries the number of the change that asked for it: who has done an earlier one
 * does not release a later one.
 */
public final class Revocations implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Revocations.class);

	private static final String KEY = "volunteer:revoked-subjects";

	/** Before a session's id in the list; subjects have nothing before theirs. */
	private static final String SESSION = "session/";

	/** Longer than any access token lives. */
	private static final Duration KEPT = Duration.ofHours(2);

	/** What the list is relied on less than it remembers: clocks differ. */
	private static final Duration MARGIN = Duration.ofMinutes(5);

	private static final long PERIOD_SECONDS = 5;

	/** Scores from here on are holds: this and the number of the change. */
	private static final long HELD = 1_000_000_000_000L;

	private static final int PIECE = 1000;

	/** Pairs of entry and score; none is ever lowered. */
	private static final RedisScript<Long> RAISE = new DefaultRedisScript<>("""
			for i = 1, #ARGV, 2 do
				local known = redis.call('ZSCORE', KEYS[1], ARGV[i])
				if not known or tonumber(known) < tonumber(ARGV[i + 1]) then
					redis.call('ZADD', KEYS[1], ARGV[i + 1], ARGV[i])
				end
			end
			return 1""", Long.class);

	/** Entry, highest score to replace, new score. */
	private static final RedisScript<Long> RELEASE = new DefaultRedisScript<>("""
			local known = redis.call('ZSCORE', KEYS[1], ARGV[1])
			if known and tonumber(known) > tonumber(ARGV[2]) then
				return 0
			end
			redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
			return 1""", Long.class);

	private final StringRedisTemplate redis;

	private final Clock clock;

	private volatile Map<String, Instant> revoked = new ConcurrentHashMap<>();

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
		raise(Map.of(subject, this.clock.instant().getEpochSecond()));
	}

	/**
	 * Makes all tokens void that were issued in a session of Keycloak, and leaves the
	 * person's other sessions alone.
	 * @param session the session's id, a token's claim {@code sid}
	 */
	public void revokeSession(String session) {
		raise(Map.of(SESSION + session, this.clock.instant().getEpochSecond()));
	}

	/**
	 * Makes all tokens of subjects void, also those that are issued from now on, until
	 * the subjects are released.
	 * @param changes the accounts' ids with the number of the change that asks for it
	 */
	public void holdSubjects(Map<String, Long> changes) {
		Map<String, Long> scores = new HashMap<>();
		changes.forEach((subject, change) -> scores.put(subject, HELD + change));
		raise(scores);
	}

	/**
	 * Makes all tokens void that a subject holds now, and lets those count that are
	 * issued later.
	 * @param subject the account's id
	 * @param change the number of the change that is done; a hold of a later one stays
	 */
	public void releaseSubject(String subject, long change) {
		Instant now = this.clock.instant();
		Long released = this.redis.execute(RELEASE, List.of(KEY), subject, String.valueOf(HELD + change),
				String.valueOf(now.getEpochSecond()));
		if (Long.valueOf(1).equals(released)) {
			this.revoked.put(subject, Instant.ofEpochSecond(now.getEpochSecond()));
		}
		forget(now);
	}

	/**
	 * Subjects that are held now.
	 * @return the accounts' ids with the number of the change
	 */
	public Map<String, Long> heldSubjects() {
		return entries(this.redis.opsForZSet().rangeByScoreWithScores(KEY, HELD, Double.POSITIVE_INFINITY), HELD);
	}

	/**
	 * With as few calls as can be, and without reading the list: it may be as long as
	 * what is added.
	 */
	private void raise(Map<String, Long> scores) {
		List<String> pairs = new ArrayList<>();
		scores.forEach((entry, score) -> pairs.addAll(List.of(entry, score.toString())));
		for (int start = 0; start < pairs.size(); start += 2 * PIECE) {
			List<String> piece = pairs.subList(start, Math.min(pairs.size(), start + 2 * PIECE));
			this.redis.execute(RAISE, List.of(KEY), piece.toArray());
		}
		Map<String, Instant> list = this.revoked;
		scores.forEach((entry, score) -> list.merge(entry, Instant.ofEpochSecond(score),
				(known, raised) -> raised.isAfter(known) ? raised : known));
		forget(this.clock.instant());
	}

	private void forget(Instant now) {
		this.redis.opsForZSet().removeRangeByScore(KEY, 0, now.minus(KEPT).getEpochSecond());
	}

	private static Map<String, Long> entries(@Nullable Set<ZSetOperations.TypedTuple<String>> found, long less) {
		Map<String, Long> entries = new HashMap<>();
		for (ZSetOperations.TypedTuple<String> one : (found != null) ? found
				: Set.<ZSetOperations.TypedTuple<String>>of()) {
			String entry = one.getValue();
			Double score = one.getScore();
			if (entry != null && score != null) {
				entries.put(entry, score.longValue() - less);
			}
		}
		return entries;
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

	/**
	 * The same, asked of Redis itself with one question, for work that outlives tokens
	 * and so cannot do with a list of a moment ago.
	 * @param jwt the claims, with the moment of issue
	 * @return true when its subject or session was revoked later
	 * @throws DataAccessException when Redis does not answer
	 */
	public boolean isRevokedNow(Jwt jwt) {
		List<Double> seconds = this.redis.opsForZSet()
			.score(KEY, String.valueOf(jwt.getSubject()), SESSION + jwt.getClaimAsString("sid"));
		return seconds != null && seconds.stream()
			.filter(Objects::nonNull)
			.anyMatch((second) -> isVoid(jwt, Instant.ofEpochSecond(second.longValue())));
	}

	/**
	 * Whether the list goes back to the moment of issue: what was granted before may have
	 * been revoked and forgotten since.
	 * @param jwt the claims, with the moment of issue
	 * @return false when the list cannot tell
	 */
	public boolean remembers(Jwt jwt) {
		Instant issued = jwt.getIssuedAt();
		return issued != null && issued.isAfter(this.clock.instant().minus(KEPT).plus(MARGIN));
	}

	private static boolean isVoid(Jwt jwt, @Nullable Instant since) {
		Instant issued = jwt.getIssuedAt();
		return since != null && (issued == null || !issued.isAfter(since));
	}

	void refresh() {
		try {
			Map<String, Instant> fresh = new ConcurrentHashMap<>();
			entries(this.redis.opsForZSet().rangeWithScores(KEY, 0, -1), 0)
				.forEach((entry, second) -> fresh.put(entry, Instant.ofEpochSecond(second)));
			this.revoked = fresh;
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
