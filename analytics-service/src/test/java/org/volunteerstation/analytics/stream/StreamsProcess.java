package org.volunteerstation.analytics.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.streams.KafkaStreams;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.events.EventSettings;

/** The streams alone in a process that can be killed. */
public final class StreamsProcess {

	private StreamsProcess() {
	}

	/**
	 * Runs until it is killed; says {@code counting} on its output once it does.
	 * @param arguments topic prefix, state folder
	 * @throws InterruptedException never
	 */
	public static void main(String[] arguments) throws InterruptedException {
		String prefix = arguments[0];
		EventSettings events = new EventSettings(prefix, 4, "/analytics-service", 7, Duration.ofSeconds(15));
		StreamSettings settings = new StreamSettings(arguments[1], 1, -1, Duration.ofMillis(50), Duration.ofMinutes(1),
				240);
		JsonMapper json = new JsonMapper();
		CountingTopology topology = new CountingTopology(events, json,
				new RowEvents(events, json, IdGenerator.uuidV7(Clock.systemUTC()), Clock.systemUTC()), settings);
		Map<String, Object> kafka = new HashMap<>();
		kafka.put("bootstrap.servers", System.getenv("VOLUNTEER_KAFKA_SERVERS"));
		kafka.put("security.protocol", "SASL_PLAINTEXT");
		kafka.put("sasl.mechanism", "PLAIN");
		kafka.put("sasl.jaas.config",
				"org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
						+ System.getenv("VOLUNTEER_KAFKA_USER") + "\" password=\""
						+ System.getenv("VOLUNTEER_KAFKA_PASSWORD") + "\";");
		CountDownLatch forever = new CountDownLatch(1);
		StreamsRunner runner = new StreamsRunner(topology, StreamsRunner.settings(kafka, prefix, settings, topology),
				(streams) -> streams.setStateListener((state, before) -> {
					if (state == KafkaStreams.State.RUNNING) {
						System.out.println("counting");
					}
				}));
		runner.start();
		forever.await();
	}

}
