package org.volunteerstation.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;

import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Stations by HTTP, and what the topics tell of them. */
abstract class StationFlow extends RegistryIT {

	static final String SHUIJINGFANG = "510104017001";

	static final Duration SOON = Duration.ofMinutes(4);

	@BeforeEach
	void empty() {
		emptyRegister();
	}

	String registered(String region, String name, String state) {
		Api.Answer answer = officer("510104").post("/stations", station(region, name, state));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer.text("id");
	}

	/** As if the other services had told of two regular projects and six activities. */
	void offering(String station) {
		for (int number = 0; number < 8; number++) {
			this.jdbc.update(
					"INSERT INTO station_offering (kind, id, station_id, region_code, state, regular, ended_on, sequence)"
							+ " SELECT ?, UUID(), id, region_code, ?, ?, ?, 1 FROM station WHERE id = ?",
					(number < 2) ? "PROJECT" : "ACTIVITY", (number < 2) ? "PROPOSED" : "PLANNED", number < 2,
					(number < 2) ? null : LocalDate.parse(today()).minusDays(number).toString(), station);
		}
	}

	Api unmasker() {
		return official("5101", "tier-officer", "unmasker");
	}

	/** What was written down of those who saw somebody in clear. */
	List<String> traces(String id) {
		return this.jdbc.queryForList("SELECT CONCAT_WS(' ', object_type, region_code, purpose) FROM audit_entry"
				+ " WHERE action = 'personal-data.unmask' AND object_id = ?", String.class, id);
	}

	/** Every value of every table of the service's schema, without the tree. */
	String dump() {
		StringBuilder dump = new StringBuilder();
		for (String table : this.jdbc
			.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
					+ " AND table_name NOT LIKE 'region%'", String.class)) {
			this.jdbc.queryForList("SELECT * FROM `" + table + "`" + newest(table))
				.forEach((row) -> dump.append(table)
					.append('/')
					.append(String.join("|", row.values().stream().map(String::valueOf).toList()))
					.append('\n'));
		}
		return dump.toString();
	}

	/**
	 * What tests at the province's size left behind cannot hold what this one entered.
	 */
	private static String newest(String table) {
		return Set.of("outbox_event", "audit_entry").contains(table) ? " ORDER BY id DESC LIMIT 1000" : "";
	}

	static String station(String region, String name, String state) {
		return "{\"regionCode\":\"%s\",\"name\":\"%s\",\"kind\":\"STATION\",\"state\":\"%s\",\"plaqueOn\":\"2026-01-02\"}"
			.formatted(region, name, state);
	}

	static String manager(String name, String phone, String from, String to) {
		return "{\"name\":\"%s\",\"phone\":\"%s\",\"engagement\":\"FULL_TIME\",\"from\":\"%s\"%s}".formatted(name,
				phone, from, to.isEmpty() ? "" : ",\"to\":\"" + to + "\"");
	}

	static String encoded(String text) {
		return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	static String today() {
		return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
	}

	/** Events of one key; of any key when it is empty. */
	static List<ConsumerRecord<String, String>> events(String topic, String key, int count) {
		try (TopicReader reader = new TopicReader(topic)) {
			return reader.await((event) -> key.isEmpty() || key.equals(event.key()), count, SOON);
		}
	}

	static String header(ConsumerRecord<String, String> event, String name) {
		return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
