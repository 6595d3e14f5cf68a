package org.volunteerstation.platform.service.personal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.test.TestEnvironment;
import org.volunteerstation.platform.web.problem.TooManyRequests;
import org.volunteerstation.platform.web.problem.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The limit of one person, counted by a real Redis. */
class HourlyLimitIT {

	private static final String ADDRESS = TestEnvironment.get().value("VOLUNTEER_REDIS_URL");

	private static final LettuceConnectionFactory REDIS = connect(ADDRESS);

	private final String subject = UUID.randomUUID().toString();

	@AfterAll
	static void close() {
		REDIS.destroy();
	}

	@Test
	void exactlyTheLimitPassesHoweverManyAskAtOnce() {
		HourlyLimit limit = limit(REDIS, 30, Duration.ofHours(1));
		AtomicInteger passed = new AtomicInteger();
		AtomicInteger refused = new AtomicInteger();

		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 100; i++) {
				callers.execute(() -> (passes(limit, this.subject) ? passed : refused).incrementAndGet());
			}
		}

		assertThat(passed).hasValue(30);
		assertThat(refused).hasValue(70);
		assertThat(new StringRedisTemplate(REDIS).opsForZSet().size("volunteer:unmasked:" + this.subject))
			.isEqualTo(30);
		assertThat(new StringRedisTemplate(REDIS).getExpire("volunteer:unmasked:" + this.subject)).isBetween(3500L,
				3600L);
	}

	@Test
	void countsEachPersonAlone() {
		HourlyLimit limit = limit(REDIS, 1, Duration.ofHours(1));

		assertThat(passes(limit, this.subject)).isTrue();
		assertThat(passes(limit, this.subject)).isFalse();
		assertThat(passes(limit, this.subject + "-other")).isTrue();
	}

	@Test
	void isFreeAgainWhenTheWindowHasPassed() {
		HourlyLimit limit = limit(REDIS, 2, Duration.ofMillis(1500));
		assertThat(passes(limit, this.subject)).isTrue();
		assertThat(passes(limit, this.subject)).isTrue();

		assertThat(passes(limit, this.subject)).isFalse();

		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> passes(limit, this.subject));
	}

	@Test
	void nobodySeesAnythingWhileRedisIsAway() {
		LettuceConnectionFactory away = connect("redis://127.0.0.1:1/0");
		try {
			assertThatExceptionOfType(Unavailable.class)
				.isThrownBy(() -> limit(away, 30, Duration.ofHours(1)).take(this.subject));
		}
		finally {
			away.destroy();
		}
	}

	private static boolean passes(HourlyLimit limit, String subject) {
		try {
			limit.take(subject);
			return true;
		}
		catch (TooManyRequests ex) {
			return false;
		}
	}

	private static HourlyLimit limit(LettuceConnectionFactory redis, int most, Duration window) {
		return new HourlyLimit(new StringRedisTemplate(redis), IdGenerator.uuidV7(Clock.systemUTC()),
				HourlyLimit.Counted.UNMASKED, most, window);
	}

	private static LettuceConnectionFactory connect(String address) {
		RedisConfiguration server = LettuceConnectionFactory.createRedisConfiguration(URI.create(address).toString());
		LettuceConnectionFactory factory = new LettuceConnectionFactory(server,
				LettuceClientConfiguration.builder().commandTimeout(Duration.ofSeconds(2)).build());
		factory.afterPropertiesSet();
		factory.start();
		return factory;
	}

}
