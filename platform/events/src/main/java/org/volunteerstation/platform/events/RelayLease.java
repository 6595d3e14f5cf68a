package org.volunteerstation.platform.events;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How long a relay's lease lasts, and how long after taking it the relay may begin to
 * send. What the producer holds by then has arrived or failed before another relay can
 * take over, so that an old event never arrives behind a newer one.
 *
 * @param length how long a lease lasts
 * @param spare what is left of it when sending takes as long as it can: half of it to
 * begin in, half for a process that stands still for a moment
 */
record RelayLease(Duration length, Duration spare) {

	/** Less than that, and a pause of the garbage collector would use it up. */
	static final Duration LEAST_SPARE = Duration.ofSeconds(1);

	/**
	 * Holds the lease against the producer's patience.
	 * @param length how long a lease lasts
	 * @param producer the producer's settings
	 * @return the lease
	 * @throws IllegalStateException when the producer may still send after the lease
	 */
	static RelayLease of(Duration length, Map<String, Object> producer) {
		Duration block = millis(producer, ProducerConfig.MAX_BLOCK_MS_CONFIG);
		Duration delivery = millis(producer, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG);
		Duration spare = length.minus(block).minus(delivery);
		if (spare.compareTo(LEAST_SPARE) < 0) {
			throw new IllegalStateException(
					"volunteer.events.lease (%s ms) must be at least %s ms longer than the Kafka producer's "
						.formatted(length.toMillis(), LEAST_SPARE.toMillis())
							+ "max.block.ms (%s) and delivery.timeout.ms (%s) together: ".formatted(block.toMillis(),
									delivery.toMillis())
							+ "a relay that has lost its lease could still send, and events would arrive out of order");
		}
		return new RelayLease(length, spare);
	}

	boolean isDue(Duration age) {
		return age.compareTo(this.spare.dividedBy(4)) > 0;
	}

	boolean allowsSending(Duration age) {
		return age.compareTo(this.spare.dividedBy(2)) < 0;
	}

	private static Duration millis(Map<String, Object> producer, String name) {
		Object value = producer.getOrDefault(name, ProducerConfig.configDef().defaultValues().get(name));
		return Duration.ofMillis(Long.parseLong(String.valueOf(value)));
	}

}
