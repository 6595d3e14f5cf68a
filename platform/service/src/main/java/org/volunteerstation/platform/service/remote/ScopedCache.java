package org.volunteerstation.platform.service.remote;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Keeps hot answers of other services in Redis for seconds. The caller's scope is part of
 * each key: what one caller was told, another with a different scope never sees. Without
 * Redis every question is asked again. Refusals are not kept.
 */
public class ScopedCache {

	private static final Logger log = LoggerFactory.getLogger(ScopedCache.class);

	private final StringRedisTemplate redis;

	private final JsonMapper json;

	private final String service;

	ScopedCache(StringRedisTemplate redis, JsonMapper json, String service) {
		this.redis = redis;
		this.json = json;
		this.service = service;
	}

	/**
	 * The kept answer, else a fresh one.
	 * @param <T> type of the answer
	 * @param question what is asked for: its kind and key
	 * @param scope what the caller may see
	 * @param life how long an answer is kept
	 * @param fresh asks
	 * @return the answer
	 */
	public <T> T get(Question<T> question, RegionScope scope, Duration life, Supplier<T> fresh) {
		String key = "volunteer:" + this.service + ":" + question.kind() + ":" + scope.root() + ":" + question.key();
		T kept = read(key, question.type());
		if (kept != null) {
			return kept;
		}
		T answer = fresh.get();
		try {
			this.redis.opsForValue().set(key, this.json.writeValueAsString(answer), life);
		}
		catch (DataAccessException ex) {
			log.warn("An answer cannot be kept in Redis: {}", ex.toString());
		}
		return answer;
	}

	private <T> @Nullable T read(String key, Class<T> type) {
		try {
			String text = this.redis.opsForValue().get(key);
			return (text != null) ? this.json.readValue(text, type) : null;
		}
		catch (DataAccessException | JacksonException ex) {
			log.warn("A kept answer cannot be read from Redis: {}", ex.toString());
			return null;
		}
	}

	/**
	 * A question to another service.
	 *
	 * @param <T> type of the answer
	 * @param kind kind of question, for example {@code station}
	 * @param key what it is about
	 * @param type type of the answer
	 */
	public record Question<T>(String kind, String key, Class<T> type) {

	}

}
