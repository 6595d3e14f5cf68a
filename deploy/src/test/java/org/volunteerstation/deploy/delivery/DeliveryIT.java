package org.volunteerstation.deploy.delivery;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of stations are registered while one process after the other is killed,
 * missed and started again: the register has each once, its topic tells of each change
 * once it is read right, and the figures agree with the register.
 */
@ExtendWith(RunningPlatform.class)
class DeliveryIT {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final int COUNT = 5_000;

	@Test
	void nothingIsLostAndNothingComesTwice(TestedPlatform platform) throws Exception {
		String city = "5113";
		List<String> communities = withoutStation(platform, city);
		long before = stations(platform, city);
		Writing writing = new Writing(platform, city, communities, "投递" + Long.toString(System.nanoTime(), 36) + "-");

		writing.write(COUNT / Writing.ROWS,
				Stream.of("registry-service", "kafka", "analytics-service")
					.<Runnable>map((victim) -> () -> killAndStartAgain(victim, platform, writing))
					.toList());

		assertThat(writing.stored).hasSize(COUNT);
		assertThat(stations(platform, city)).isEqualTo(before + COUNT);
		Awaitility.await().atMost(PATIENCE).until(() -> unpublished(platform) == 0);
		assertEventsOnce(platform, writing);
		Figures counted = Figures.ofRegister(platform, city);
		Awaitility.await()
			.atMost(PATIENCE)
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(Figures.ofAnalytics(platform, city)).isEqualTo(counted));
		assertThat(Figures.recounted(platform, city).path("differing").asInt()).isZero();
	}

	private static void killAndStartAgain(String victim, TestedPlatform platform, Writing writing) {
		int failures = writing.failures.get();
		int stored = writing.stored.size();
		platform.kill(victim);
		Awaitility.await()
			.alias("the kill of " + victim + " is felt")
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> isFelt(victim, platform, writing.failures.get() - failures, writing.stored.size() - stored));
		platform.startAgain(victim);
	}

	/**
	 * Whether the process is missed while it is down: writes fail without
	 * registry-service; without the others they go on, and what they tell waits, in the
	 * outbox or in the topic.
	 */
	private static boolean isFelt(String victim, TestedPlatform platform, int failures, int stored) {
		return switch (victim) {
			case "registry-service" -> failures > 0;
			case "kafka" -> stored > 0 && unpublished(platform) > 0;
			default -> stored > 0 && refusesConnections(platform.address(victim));
		};
	}

	private static long unpublished(TestedPlatform platform) {
		return platform.database().number("SELECT COUNT(*) FROM registry.outbox_event WHERE published = 0");
	}

	private static boolean refusesConnections(String address) {
		URI process = URI.create(address);
		try (Socket socket = new Socket(process.getHost(), process.getPort())) {
			return !socket.isConnected();
		}
		catch (IOException ex) {
			return true;
		}
	}

	private static void assertEventsOnce(TestedPlatform platform, Writing writing) {
		Map<String, Map<String, Long>> events = new HashMap<>();
		Map<String, String> keys = new HashMap<>();
		try (TopicReader topic = platform.topic("volunteer.station")) {
			for (ConsumerRecord<String, String> record : topic.all()) {
				if (writing.stored.contains(record.key())) {
					events.computeIfAbsent(record.key(), (key) -> new LinkedHashMap<>())
						.putIfAbsent(header(record, "ce_id"), Long.parseLong(header(record, "ce_sequence")));
					assertThat(keys.putIfAbsent(header(record, "ce_id"), record.key())).isIn(null, record.key());
				}
			}
		}
		assertThat(events.keySet()).isEqualTo(writing.stored);
		events.forEach((station, sequences) -> {
			Collection<Long> expected = writing.stepped.contains(station) ? List.of(1L, 2L) : List.of(1L);
			assertThat(List.copyOf(sequences.values())).as(station).isEqualTo(expected);
		});
	}

	private static String header(ConsumerRecord<String, String> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static long stations(TestedPlatform platform, String city) {
		return platform.database()
			.number("SELECT COUNT(*) FROM registry.station WHERE region_code >= ? AND region_code < ?", city,
					city + ":");
	}

	private static List<String> withoutStation(TestedPlatform platform, String city) {
		List<String> communities = platform.database()
			.rows("SELECT v.code FROM registry.region_version v LEFT JOIN registry.station s ON s.region_code = v.code"
					+ " WHERE v.tier = 5 AND v.code >= ? AND v.code < ? AND s.id IS NULL", city, city + ":")
			.stream()
			.map(List::getFirst)
			.toList();
		assertThat(communities).isNotEmpty();
		return communities;
	}

}
