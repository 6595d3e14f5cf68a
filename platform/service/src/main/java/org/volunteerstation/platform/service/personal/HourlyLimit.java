package org.volunteerstation.platform.service.personal;

import java.time.Duration;
import java.util.List;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.web.problem.TooManyRequests;
import org.volunteerstation.platform.web.problem.Unavailable;

/**
 * Counts in Redis, over all services and instances, what one person saw, or looked for,
 * within the window: a list of moments no longer than the limit, so that it holds in any
 * hour and not only in those of the clock. Without Redis nobody sees anything.
 */
final class HourlyLimit {

	/** Gives 0 when taken, else the milliseconds until the next one is free. */
	private static final RedisScript<Long> TAKE = new DefaultRedisScript<>("""
			local time = redis.call('TIME')
			local now = time[1] * 1000 + math.floor(time[2] / 1000)
			local limit = tonumber(ARGV[1])
			local window = tonumber(ARGV[2])
			redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
			local taken = redis.call('ZCARD', KEYS[1])
			if taken >= limit then
				local first = redis.call('ZRANGE', KEYS[1], taken - limit, taken - limit, 'WITHSCORES')
				return math.max(1, first[2] + window - now)
			end
			redis.call('ZADD', KEYS[1], now, ARGV[3])
			redis.call('PEXPIRE', KEYS[1], window)
			return 0
			""", Long.class);

	private final StringRedisTemplate redis;

	private final IdGenerator ids;

	private final Counted counted;

	private final int most;

	private final Duration window;

	HourlyLimit(StringRedisTemplate redis, IdGenerator ids, Counted counted, int most, Duration window) {
		this.redis = redis;
		this.ids = ids;
		this.counted = counted;
		this.most = most;
		this.window = window;
	}

	void take(String subject) {
		Long pause;
		try {
			pause = this.redis.execute(TAKE, List.of(this.counted.key + subject), Integer.toString(this.most),
					Long.toString(this.window.toMillis()), this.ids.next());
		}
		catch (DataAccessException ex) {
			throw new Unavailable("what was seen cannot be counted", ex);
		}
		if (pause == null) {
			throw new Unavailable("what was seen was not counted");
		}
		if (pause > 0) {
			throw new TooManyRequests(this.counted.code, Duration.ofMillis(pause));
		}
	}

	/** What is counted, each by itself. */
	enum Counted {

		/** Objects that were seen in clear. */
		UNMASKED("volunteer:unmasked:", "unmask-limit"),

		/** Questions for a person. */
		SEARCHED("volunteer:searched:", "person-search-limit");

		private final String key;

		private final String code;

		Counted(String key, String code) {
			this.key = key;
			this.code = code;
		}

	}

}
