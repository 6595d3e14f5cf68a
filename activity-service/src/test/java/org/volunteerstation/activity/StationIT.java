package org.volunteerstation.activity;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.StationEvents;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** A withdrawn station keeps its activities and takes no new one; they follow it. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import(OwnersTopics.class)
class StationIT implements Neighbourhood {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final String HERE = "519903001001";

	private final StationEvents station = new StationEvents();

	private final String project = project(this.station.id());

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private DataSource database;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Test
	void aWithdrawnStationKeepsItsActivitiesAndTakesNoNewOne() {
		this.kafka.send(this.station.told(HERE, "RUNNING", 4));
		awaitSequence(4);
		HttpResponse<String> planned = plan();
		assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);

		this.kafka.send(this.station.told(HERE, "WITHDRAWN", 6));
		awaitSequence(6);

		HttpResponse<String> refused = plan();
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
		assertThat(refused.body()).contains("\"code\":\"station-withdrawn\"", "\"pointer\":\"/projectId\"", "站点已撤销");
		assertThat(api().with("Accept-Language", "en").post("/activities", body(this.project)).body())
			.contains("Station withdrawn");

		String path = "/activities/" + id(planned);
		assertThat(planned.body()).contains("\"stationWithdrawn\":false");
		assertThat(api().get(path).body())
			.isEqualTo(planned.body().replace("\"stationWithdrawn\":false", "\"stationWithdrawn\":true"));
		assertThat(api().get("/activities?projectId=" + this.project).body()).contains("\"stationWithdrawn\":true");
		String change = body(this.project).replaceFirst("\"projectId\":\"[0-9a-f-]+\",", "");
		HttpResponse<String> kept = api().with("If-Match", "\"1\"").put(path, change.replace("路滑", "水深"));
		assertThat(kept.statusCode()).as(kept.body()).isEqualTo(409);
		assertThat(kept.body()).contains("\"code\":\"activity-station-withdrawn\"", "不能再修改");
		assertThat(api().with("If-Match", "\"1\"").with("Accept-Language", "en").put(path, change).body())
			.contains("can no longer be changed");
		assertThat(api().get(path).body()).contains("路滑", "\"version\":1");
	}

	@Test
	void anOlderEventNeverOverwritesANewerOneAndAnUnreadableOneStopsNothing() {
		StationEvents next = new StationEvents();
		this.kafka.send(this.station.told(HERE, "WITHDRAWN", 6));
		awaitSequence(6);

		this.kafka.send(this.station.told(HERE, "RUNNING", 5));
		this.kafka.send(this.station.broken(7));
		this.kafka.send(this.station.told(HERE, "RUNNING", 6));
		this.kafka.send(next.told(HERE, "RUNNING", 1));

		try (TopicReader letters = new TopicReader("station.DLT")) {
			letters.await((event) -> this.station.id().equals(event.key()), 1, LIMIT);
		}
		Awaitility.await().atMost(LIMIT).until(() -> sequence(next.id()) == 1);
		assertThat(plan().statusCode()).isEqualTo(409);
	}

	/** Whether an event of it has been taken in before or not. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aWithdrawalWaitsForAnActivityThatIsBeingPlanned(boolean known) throws Exception {
		if (known) {
			this.kafka.send(this.station.told(HERE, "RUNNING", 1));
			awaitSequence(1);
		}
		ExecutorService worker = Executors.newSingleThreadExecutor();

		try (Connection holding = this.database.getConnection()) {
			holding.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			holding.setAutoCommit(false);
			hold(holding, "SELECT id FROM activity WHERE project_id = ? FOR UPDATE");
			Future<HttpResponse<String>> planned = worker.submit(this::plan);
			Awaitility.await().atMost(LIMIT).until(() -> isRunning("INSERT INTO activity%"));
			this.kafka.send(this.station.told(HERE, "WITHDRAWN", 2));
			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> isRunning("%station_told%FOR UPDATE") || isRunning("INSERT INTO station_told%")
						|| sequence(this.station.id()) == 2);
			assertThat(sequence(this.station.id())).as("not taken in while an activity is being planned").isLessThan(2);
			holding.rollback();

			assertThat(planned.get().statusCode()).as(planned.get().body()).isEqualTo(201);
			awaitSequence(2);
			assertThat(plan().statusCode()).isEqualTo(409);
		}
		finally {
			worker.shutdown();
		}
	}

	@Test
	void nothingIsStoredOnceAWithdrawalIsTakenIn() throws Exception {
		this.kafka.send(this.station.told(HERE, "RUNNING", 1));
		awaitSequence(1);
		ExecutorService worker = Executors.newSingleThreadExecutor();

		try {
			Future<Long> taken = worker.submit(() -> {
				Awaitility.await().atMost(LIMIT).until(() -> count() > 20);
				this.kafka.send(this.station.told(HERE, "WITHDRAWN", 2));
				Awaitility.await().pollInterval(Duration.ofMillis(1)).atMost(LIMIT).until(() -> sequence(id()) == 2);
				return count();
			});
			Concurrently.call(10, () -> {
				HttpResponse<String> answer = plan();
				while (answer.statusCode() == 201) {
					answer = plan();
				}
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
				return answer;
			});

			assertThat(count()).isEqualTo(taken.get());
		}
		finally {
			worker.shutdown();
		}
	}

	@Test
	void activitiesFollowAStationThatMoves() {
		this.kafka.send(this.station.told(HERE, "RUNNING", 1));
		awaitSequence(1);
		String planned = id(plan());

		this.kafka.send(this.station.told("519903001002", "RUNNING", 2));

		try (TopicReader topic = new TopicReader("activity")) {
			assertThat(topic.await((event) -> planned.equals(event.key()), 2, LIMIT).getLast().value())
				.contains("\"regionCode\":\"519903001002\"");
		}
		assertThat(api().get("/activities/" + planned).body()).contains("\"regionCode\":\"519903001002\"",
				"\"version\":2");
		assertThat(plan().body()).as("by an answer from before the move")
			.contains("\"regionCode\":\"519903001002\"", "\"version\":1");
	}

	private String id() {
		return this.station.id();
	}

	private long count() {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM activity WHERE station_id = ?", Long.class, id());
		return (count != null) ? count : 0;
	}

	private void awaitSequence(long sequence) {
		Awaitility.await().atMost(LIMIT).until(() -> sequence(id()) == sequence);
	}

	private long sequence(String id) {
		return this.jdbc.queryForList("SELECT sequence FROM station_told WHERE station_id = ?", Long.class, id)
			.stream()
			.findFirst()
			.orElse(0L);
	}

	/** Nothing can be stored for the project as long as this is open. */
	private void hold(Connection connection, String statement) throws Exception {
		try (PreparedStatement hold = connection.prepareStatement(statement)) {
			hold.setString(1, this.project);
			hold.execute();
		}
	}

	private boolean isRunning(String statement) {
		Long running = this.jdbc
			.queryForObject(
					"SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE()"
							+ " AND REPLACE(info, CHAR(10), ' ') LIKE ? AND id <> CONNECTION_ID()",
					Long.class, statement);
		return running != null && running > 0;
	}

	private Api api() {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/activity", Tokens.official("519903", "tier-officer"));
	}

	private HttpResponse<String> plan() {
		return api().post("/activities", body(this.project));
	}

	private static String body(String project) {
		return "{\"projectId\":\"" + project
				+ "\",\"name\":\"清洁河岸\",\"startsAt\":\"2027-01-01T01:00:00Z\",\"endsAt\":\"2027-01-01T03:00:00Z\","
				+ "\"place\":\"河边\",\"headCount\":2,\"riskStatement\":\"路滑\",\"protection\":\"意外保险\"}";
	}

	private static String id(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer.body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
	}

	private static String project(String station) {
		String id = UUID.randomUUID().toString();
		PROJECTS.put(id, "{\"id\":\"" + id + "\",\"regionCode\":\"" + HERE + "\",\"stationId\":\"" + station + "\"}");
		return id;
	}

}
