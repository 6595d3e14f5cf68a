package org.volunteerstation.project;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

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
	private DataSource database;

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
			.containsExactly(org.assertj.core.groups.Tuple.tuple("volunteer.project.moved.v1", "519901005001"));
		told(second, 1);
		assertThat(place(first)).isEqualTo("519901005001 2");
		assertThat(place(second)).isEqualTo("519901005001 2");
		assertThat(place(other)).isEqualTo("519901009009 1");
		assertThat(place(taking)).isEqualTo("519901007001 1");
		assertThat(place(taken)).isEqualTo("519901007001 2");

		String late = UUID.randomUUID().toString();
		REGISTRY.put(late, "{\"id\":\"" + late + "\",\"regionCode\":\"519901001001\",\"state\":\"RUNNING\"}");
		HttpResponse<String> added = api().post("/projects",
				"{\"stationId\":\"" + late + "\",\"name\":\"晚到的\",\"category\":\"TARGETED\",\"regular\":true}");
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		assertThat(added.body()).contains("\"regionCode\":\"519901005001\"");
		assertThat(followed(1).getLast().value()).contains("\"service\":\"project-service\"", "\"state\":\"APPLIED\"",
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
		return this.order.awaitFollowed("project-service", count);
	}

	private List<ConsumerRecord<String, String>> told(String id, int count) {
		try (TopicReader topic = new TopicReader("project")) {
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

	@Test
	void rowsChangePlacesWithinOneOrder() {
		String first = row("519901008001");
		String second = row("519901008002");
		String third = row("519901008003");

		this.kafka.send(this.order.told("APPLIED", 1, move(8001, 8002), move(8002, 8003), move(8003, 8001)));

		List.of(first, second, third).forEach((id) -> told(id, 1));
		assertThat(place(first)).isEqualTo("519901008002 2");
		assertThat(place(second)).isEqualTo("519901008003 2");
		assertThat(place(third)).isEqualTo("519901008001 2");
		String station = UUID.randomUUID().toString();
		REGISTRY.put(station, "{\"id\":\"" + station + "\",\"regionCode\":\"519901008001\",\"state\":\"RUNNING\"}");
		assertThat(
				api()
					.post("/projects",
							"{\"stationId\":\"" + station
									+ "\",\"name\":\"新码上的\",\"category\":\"TARGETED\",\"regular\":true}")
					.body())
			.contains("\"regionCode\":\"519901008001\"");
		followed(1);
	}

	/** What was told in between is told late, which nobody can rule out. */
	@Test
	void anEntryGoesTheWayBackAndOnWithTheOrders() {
		RegionOrderEvents later = new RegionOrderEvents("519901000000");
		this.kafka.send(
				this.order.told("APPLIED", 1, move(3001, 3005), move(3002, 3005), move(3006, 3006), move(3007, 3006)));
		followed(1);
		assertThat(entry(3005)).as("valid, and nothing has moved from there").isEqualTo("519901003005");
		this.kafka.send(this.order.told("UNDONE", 2));
		followed(2);

		assertThat(entry(3005)).as("gone").isEqualTo("519901003001");
		assertThat(entry(3002)).as("there again").isEqualTo("519901003002");
		assertThat(entry(3006)).as("always there").isEqualTo("519901003006");
		assertThat(entry(3007)).isEqualTo("519901003007");

		this.kafka.send(later.told("APPLIED", 1, move(3001, 3008)));
		later.awaitFollowed("project-service", 1);
		assertThat(entry(3001)).isEqualTo("519901003008");
		assertThat(entry(3005)).as("back, and on").isEqualTo("519901003008");
	}

	/** What was there before it under the code has left long since. */
	@Test
	void anEntryOfACodeThatWasGivenAnewGoesBackWithIt() {
		RegionOrderEvents later = new RegionOrderEvents("519901000000");
		this.kafka.send(this.order.told("APPLIED", 1, move(4001, 4002)));
		followed(1);
		this.kafka.send(later.told("APPLIED", 1, move(4003, 4001)));
		later.awaitFollowed("project-service", 1);
		assertThat(entry(4001)).isEqualTo("519901004001");

		this.kafka.send(later.told("UNDONE", 2));
		later.awaitFollowed("project-service", 2);

		assertThat(entry(4001)).isEqualTo("519901004003");
	}

	@Test
	void anEntryWaitsForAnOrderThatIsBeingTakenBack() throws Exception {
		this.kafka.send(this.order.told("APPLIED", 1, move(2001, 2005)));
		followed(1);
		String station = station(2005);
		ExecutorService worker = Executors.newSingleThreadExecutor();

		try (Connection holding = this.database.getConnection(); Statement hold = holding.createStatement()) {
			holding.setAutoCommit(false);
			hold.execute("SELECT state FROM region_order WHERE order_id = '' FOR UPDATE");
			this.kafka.send(this.order.told("UNDONE", 2));
			Awaitility.await().atMost(LIMIT).until(() -> isAsking("FOR UPDATE"));
			Future<HttpResponse<String>> entry = worker.submit(() -> entered(station));
			Awaitility.await().atMost(LIMIT).until(() -> entry.isDone() || isAsking("LOCK IN SHARE MODE"));
			holding.rollback();

			assertThat(entry.get().statusCode()).as(entry.get().body()).isEqualTo(201);
			followed(2);
			String id = entry.get().body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
			assertThat(place(id)).startsWith("519901002001");
		}
		finally {
			worker.shutdown();
		}
	}

	private String entry(int region) {
		HttpResponse<String> added = entered(station(region));
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		return added.body().replaceAll(".*\"regionCode\":\"([0-9]{12})\".*", "$1");
	}

	/** One of which the registry has told that it lies there. */
	private static String station(int region) {
		String station = UUID.randomUUID().toString();
		REGISTRY.put(station,
				"{\"id\":\"" + station + "\",\"regionCode\":\"51990100" + region + "\",\"state\":\"RUNNING\"}");
		return station;
	}

	private HttpResponse<String> entered(String station) {
		return api().post("/projects",
				"{\"stationId\":\"" + station + "\",\"name\":\"晚到的\",\"category\":\"TARGETED\",\"regular\":true}");
	}

	@Test
	void anEntryWaitsForAnOrderThatIsBeingFollowed() throws Exception {
		String station = UUID.randomUUID().toString();
		REGISTRY.put(station, "{\"id\":\"" + station + "\",\"regionCode\":\"519901004001\",\"state\":\"RUNNING\"}");
		ExecutorService worker = Executors.newSingleThreadExecutor();

		try (Connection following = this.database.getConnection(); Statement follow = following.createStatement()) {
			following.setAutoCommit(false);
			follow.execute("SELECT state FROM region_order WHERE order_id = '' FOR UPDATE");
			Future<HttpResponse<String>> entry = worker.submit(() -> api().post("/projects",
					"{\"stationId\":\"" + station + "\",\"name\":\"同时的\",\"category\":\"TARGETED\",\"regular\":true}"));
			Awaitility.await().atMost(LIMIT).until(() -> entry.isDone() || isAsking("LOCK IN SHARE MODE"));
			follow.execute("INSERT INTO region_way (step, order_id, old_code, new_code, moved_at) VALUES (9999, '"
					+ UUID.randomUUID() + "', '519901004001', '519901004002', UTC_TIMESTAMP(6))");
			following.commit();

			assertThat(entry.get().statusCode()).as(entry.get().body()).isEqualTo(201);
			assertThat(entry.get().body()).contains("\"regionCode\":\"519901004002\"");
		}
		finally {
			worker.shutdown();
			this.jdbc.update("DELETE FROM region_way WHERE old_code = '519901004001'");
		}
	}

	private boolean isAsking(String mode) {
		Long asking = this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM information_schema.processlist"
						+ " WHERE info LIKE CONCAT('%region_order%', ?, '%') AND id <> CONNECTION_ID()",
				Long.class, mode);
		return asking != null && asking > 0;
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
		row("519901009001");
		row("519901009001");
		row("519901009002");

		HttpResponse<String> counts = api().post("/region-counts", "{\"regions\":[\"519901009001\",\"519901009000\"]}");

		assertThat(counts.statusCode()).as(counts.body()).isEqualTo(200);
		assertThat(counts.body()).isEqualTo("{\"projects\":2}");
		assertThat(api().post("/region-counts", "{\"regions\":[\"519901009001\",\"519902001001\"]}").body())
			.contains("region-not-found");
		assertThat(api().post("/region-counts", "{\"regions\":[]}").statusCode()).isEqualTo(400);
	}

	private Api api() {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/project", Tokens.official("519901", "tier-officer"));
	}

	private String place(String id) {
		return String.valueOf(this.jdbc
			.queryForObject("SELECT CONCAT(region_code, ' ', version) FROM project WHERE id = ?", String.class, id));
	}

	private String row(String region) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update("""
				INSERT INTO project (id, region_code, station_id, name, category, regular, state, version, created_at,
				updated_at) VALUES (?, ?, ?, '课堂', 'TARGETED', 1, 'PROPOSED', 1, NOW(6), NOW(6))""", id, region,
				UUID.randomUUID().toString());
		return id;
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
