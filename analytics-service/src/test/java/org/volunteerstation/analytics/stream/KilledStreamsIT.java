package org.volunteerstation.analytics.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.analytics.AnalyticsIT;
import org.volunteerstation.analytics.Events;
import org.volunteerstation.platform.test.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that is killed while it counts loses nothing and counts nothing twice. */
class KilledStreamsIT extends AnalyticsIT {

	private static final int STATIONS = 20_000;

	@Autowired
	private StreamsRunner runner;

	@AfterEach
	void goOn() {
		if (!this.runner.isRunning()) {
			this.runner.start();
		}
	}

	@Test
	void countsEachEventOnceThoughKilled(@TempDir Path folder) throws IOException, InterruptedException {
		tellRegions("41", "4101", "410101", "410101001");
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		Instant now = Instant.now();
		for (int community = 1; community <= 20; community++) {
			records.add(Events.region(this.events.topicPrefix(), community(community), now));
		}
		send(records);
		awaitCoverage("41", "20 0 0 0 0 0");
		this.runner.stop();
		Process killed = start(folder);
		try {
			Awaitility.await("the process counts")
				.atMost(Duration.ofMinutes(8))
				.until(() -> Files.readString(said(folder)).lines().anyMatch("counting"::equals));
			List<ProducerRecord<String, byte[]>> stations = stations(now);
			send(stations.subList(0, STATIONS / 2));
			Awaitility.await("the group is handed over").atMost(Duration.ofMinutes(8)).until(() -> counted() > 0);
			send(stations.subList(STATIONS / 2, STATIONS * 3 / 4));
			killed.destroyForcibly().waitFor();
			long before = counted();
			send(stations.subList(0, STATIONS / 2));
			send(stations.subList(STATIONS * 3 / 4, STATIONS));
			this.runner.start();

			awaitCoverage("41", "20 10 %d 0 0 0".formatted(STATIONS));
			assertThat(before).as("killed in the middle").isBetween(1L, STATIONS - 1L);
		}
		finally {
			killed.destroyForcibly();
		}
		assertThat(this.jdbc.queryForList(
				"SELECT DISTINCT stations FROM indicator WHERE region_code >= '41' AND region_code < '42'",
				Integer.class))
			.containsExactly(STATIONS / 20);
	}

	/** Stations of odd communities run, those of the others are being built. */
	private List<ProducerRecord<String, byte[]>> stations(Instant now) {
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		for (int station = 0; station < STATIONS; station++) {
			int community = station % 20 + 1;
			records.add(Events.station(this.events.topicPrefix(), "k-" + station, community(community), "STATION",
					(community % 2 == 1) ? "RUNNING" : "BUILDING", 1, now));
		}
		return records;
	}

	private long counted() {
		Long sum = this.jdbc.queryForObject(
				"SELECT COALESCE(SUM(stations), 0) FROM indicator WHERE region_code >= '41' AND region_code < '42'",
				Long.class);
		return (sum != null) ? sum : 0;
	}

	private static String community(int number) {
		return "4101010010%02d".formatted(number);
	}

	private Process start(Path folder) throws IOException {
		ProcessBuilder process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				StreamsProcess.class.getName(), this.events.topicPrefix(), folder.toString());
		Map<String, String> environment = process.environment();
		for (String name : List.of("VOLUNTEER_KAFKA_SERVERS", "VOLUNTEER_KAFKA_USER", "VOLUNTEER_KAFKA_PASSWORD")) {
			environment.put(name, TestEnvironment.get().value(name));
		}
		return process.redirectErrorStream(true).redirectOutput(said(folder).toFile()).start();
	}

	/** A file: whoever writes into a pipe that nobody reads stands still. */
	private static Path said(Path folder) {
		return folder.resolve("said.log");
	}

}
