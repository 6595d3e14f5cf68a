package org.volunteerstation.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts requests per caller in Redis, so that all instances of the gateway count
 * together. While Redis does not answer nobody is limited: sessions do not work then
 * either, and apps are still held by their tokens. Each such request is counted in the
 * metric {@code gateway.limits.unreachable}.
 */
@Component
class RequestLimits implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(RequestLimits.class);

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private final RedisClient client;

	private final StatefulRedisConnection<String, byte[]> connection;

	private final ProxyManager<String> buckets;

	private final Counter unreachable;

	RequestLimits(@Value("${spring.data.redis.url}") String redis, MeterRegistry meters) {
		this.client = RedisClient.create(redis);
		this.connection = this.client.connect(RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE));
		this.buckets = Bucket4jLettuce.casBasedBuilder(this.connection)
			.requestTimeout(Duration.ofMillis(500))
			.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PERIOD))
			.build();
		this.unreachable = meters.counter("gateway.limits.unreachable");
	}

	/**
	 * Takes one request off a caller's minute.
	 * @param caller who asks
	 * @param perMinute how many the caller may ask
	 * @return seconds to wait, 1 or more, when the minute is used up; empty when it is
	 * not, and while Redis does not answer
	 */
	OptionalLong take(String caller, int perMinute) {
		try {
			ConsumptionProbe probe = this.buckets.builder()
				.build("volunteer:limit:" + hash(caller), () -> configuration(perMinute))
				.tryConsumeAndReturnRemaining(1);
			return probe.isConsumed() ? OptionalLong.empty()
					: OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
		}
		catch (RedisException | io.github.bucket4j.TimeoutException ex) {
			this.unreachable.increment();
			logger.debug("Limits cannot be counted", ex);
			return OptionalLong.empty();
		}
	}

	private static BucketConfiguration configuration(int perMinute) {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, PERIOD).build())
			.build();
	}

	private static String hash(String caller) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(caller.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every JDK", ex);
		}
	}

	@Override
	public void destroy() {
		this.connection.close();
		this.client.shutdown();
	}

}
