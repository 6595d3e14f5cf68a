package org.volunteerstation.activity;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.RegionOrderEvents;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows follow their communities when a change order is applied, once, and back again. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import(OwnersTopics.class)
class RegionOrderIT implements Neighbourhood {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final String[] MERGE = { move(1000, 5000), move(1001, 5001), move(1002, 5001), move(7001, 7001),
			move(7002, 7001) };

	private final RegionOrderEvents order = new RegionOrderEvents("519901000000");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Test
	void rowsFollowAnOrderOnceAndReturn() {
		String first = row("519901001001");
		String second = row("519901001002");
		String other = row("519901009009");
		String taking = row("519901007001");
		String taken = row("519901007002");
		ProducerRecord<String, byte[]> applied = this.order.told("APPLIED", 1, MERGE);

		this.kafka.send(applied);
		this.kafka.send(applied);

		assertThat(told(first, 1))
			.extracting((event) -> header(event, "ce_type"), (event) -> header(event, "ce_regioncode"))
			.containsExactly(org.assertj.core.groups.Tuple.tuple("volunteer.activity.moved.v1", "519901005001"));
		told(second, 1);
		assertThat(place(first)).isEqualTo("519901005001 2");
		assertThat(place(second)).isEqualTo("519901005001 2");
		assertThat(place(other)).isEqualTo("519901009009 1");
		assertThat(place(taking)).isEqualTo("519901007001 1");
		assertThat(place(taken)).isEqualTo("519901007001 2");

		String late = UUID.randomUUID().toString();
		PROJECTS.put(late, "{\"id\":\"" + late + "\",\"regionCode\":\"519901001001\",\"stationId\":\"" + late + "\"}");
		HttpResponse<String> added = api().post("/activities", "{\"projectId\":\"" + late
				+ "\",\"name\":\"晚到的\",\"startsAt\":\"2027-01-01T01:00:00Z\",\"endsAt\":\"2027-01-01T03:00:00Z\","
				+ "\"place\":\"河边\",\"headCount\":2,\"riskStatement\":\"路滑\",\"protection\":\"意外保险\"}");
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		assertThat(added.body()).contains("\"regionCode\":\"519901005001\"");
		assertThat(followed(1).getLast().value()).contains("\"service\":\"activity-service\"", "\"state\":\"APPLIED\"",
				"\"moved\":3", "\"id\":\"" + this.order.id());

		this.kafka.send(this.order.told("UNDONE", 2, MERGE));

		told(second, 2);
		assertThat(told(first, 2)).extracting((event) -> header(event, "ce_sequence")).containsExactly("2", "3");
		assertThat(place(first)).isEqualTo("519901001001 3");
		assertThat(place(second)).isEqualTo("519901001002 3");
		assertThat(place(taking)).isEqualTo("519901007001 1");
		assertThat(place(taken)).isEqualTo("519901007002 3");
		assertThat(place(added.body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1"))).isEqualTo("519901001001 2");
		assertThat(followed(2)).extracting((event) -> header(event, "ce_type"))
			.containsExactly("volunteer.region-order-followed.applied.v1", "volunteer.region-order-followed.undone.v1");
	}

	private List<ConsumerRecord<String, String>> followed(int count) {
		return this.order.awaitFollowed("activity-service", count);
	}

	private List<ConsumerRecord<String, String>> told(String id, int count) {
		try (TopicReader topic = new TopicReader("activity")) {
			return topic.await((event) -> id.equals(event.key()), count, LIMIT);
		}
	}

	@Test
	void waitsForTheOrderThatCameBefore() {
		String row = row("519901006001");
		RegionOrderEvents later = new RegionOrderEvents("519901000000");

		this.kafka.send(later.after(this.order, "APPLIED", 1, move(6002, 6003)));
		Awaitility.await().atMost(LIMIT).until(() -> waiting() == 1);
		this.kafka.send(this.order.told("APPLIED", 1, move(6001, 6002)));

		told(row, 1);
		assertThat(place(row)).isEqualTo("519901006003 3");
		assertThat(waiting()).isZero();
		followed(1);
		this.kafka.send(later.told("UNDONE", 2));
		this.kafka.send(this.order.after(later, "UNDONE", 2));
		Awaitility.await().atMost(LIMIT).until(() -> place(row).startsWith("519901006001"));
		followed(2);
	}

	private long waiting() {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM region_order_waiting", Long.class);
		return (count != null) ? count : 0;
	}

	private static String move(int from, int to) {
		return RegionOrderEvents.move("51990100" + from, "51990100" + to);
	}

	@Test
	void countsWhatCarriesTheCodes() {
		row("519901008001");
		row("519901008001");
		row("519901008002");

		HttpResponse<String> counts = api().post("/region-counts", "{\"regions\":[\"519901008001\",\"519901008000\"]}");

		assertThat(counts.statusCode()).as(counts.body()).isEqualTo(200);
		assertThat(counts.body()).isEqualTo("{\"activities\":2}");
		assertThat(api().post("/region-counts", "{\"regions\":[\"519901008001\",\"519902001001\"]}").body())
			.contains("region-not-found");
		assertThat(api().post("/region-counts", "{\"regions\":[]}").statusCode()).isEqualTo(400);
	}

	private Api api() {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/activity", Tokens.official("519901", "tier-officer"));
	}

	private String place(String id) {
		return String.valueOf(this.jdbc
			.queryForObject("SELECT CONCAT(region_code, ' ', version) FROM activity WHERE id = ?", String.class, id));
	}

	private String row(String region) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update(
				"""
						INSERT INTO activity (id, region_code, project_id, station_id, name, starts_at, ends_at, place, head_count,
						risk_statement, protection, state, version, created_at, updated_at) VALUES (?, ?, ?, UUID(), '清理',
						'2027-01-01', '2027-01-02', '河边', 2, '路滑', '意外保险', 'PLANNED', 1, NOW(6), NOW(6))""",
				id, region, UUID.randomUUID().toString());
		return id;
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
