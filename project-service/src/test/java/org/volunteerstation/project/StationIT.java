package org.volunteerstation.project;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.RegionOrderEvents;
import org.volunteerstation.platform.test.StationEvents;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Projects follow their station, which a change order moves too: whichever is heard of
 * first, and once.
 */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import(OwnersTopics.class)
class StationIT implements Neighbourhood {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final StationEvents station = new StationEvents();

	private final RegionOrderEvents order = new RegionOrderEvents("519904000000");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private DataSource database;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Test
	void projectsFollowAStationThatMovesOnceAndNeverBackByAnOlderEvent() {
		String project = row(this.station.id(), 1001);
		String other = row(new StationEvents().id(), 1001);
		tell(1001, 1);
		tell(1002, 3);

		assertThat(place(project)).isEqualTo("1002 2");
		assertThat(place(other)).isEqualTo("1001 1");
		try (TopicReader topic = new TopicReader("project")) {
			assertThat(topic.await((event) -> project.equals(event.key()), 1, LIMIT))
				.extracting(
						(event) -> new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
						(event) -> event.value().contains("\"519904001002\""))
				.containsExactly(org.assertj.core.groups.Tuple.tuple("volunteer.project.moved.v1", true));
		}
		this.kafka.send(event(1001, 2));
		tell(1002, 4);
		assertThat(place(project)).isEqualTo("1002 2");
	}

	@Test
	void aStationThatMovesTwiceAtOnceTakesItsProjectsAlongTwice() {
		String project = row(this.station.id(), 1101);
		tell(1101, 1);
		this.kafka.send(event(1102, 2));

		tell(1103, 3);

		assertThat(place(project)).isEqualTo("1103 3");
	}

	/** Two communities become one, which is the second of them, or a third. */
	static Stream<Arguments> ways() {
		return Stream.of(Arguments.of(2000, true, true, true), Arguments.of(2010, true, true, false),
				Arguments.of(2020, true, false, true), Arguments.of(2030, true, false, false),
				Arguments.of(2040, false, true, true), Arguments.of(2050, false, true, false),
				Arguments.of(2060, false, false, true), Arguments.of(2070, false, false, false));
	}

	@ParameterizedTest
	@MethodSource("ways")
	void anOrderAndTheEventOfItsStationMoveProjectsOnce(int base, boolean orderFirst, boolean undoneFirst,
			boolean stays) {
		int merged = stays ? base + 1 : base + 3;
		String[] moves = { move(base + 1, merged), move(base + 2, merged) };
		String project = row(this.station.id(), base + 2);
		tell(base + 2, 1);

		inTurn(orderFirst, () -> follow("APPLIED", 1, moves), () -> tell(merged, 2));

		assertThat(place(project)).isEqualTo(merged + " 2");
		assertThat(followed(1)).contains("\"moved\":1");
		inTurn(undoneFirst, () -> follow("UNDONE", 2, moves), () -> tell(base + 2, 3));
		assertThat(place(project)).isEqualTo(base + 2 + " 3");
		assertThat(followed(2)).contains("\"moved\":1");
	}

	/** The old codes are free again before they are given anew. */
	@Test
	void anEventThatIsFasterThanOrdersIsNotCarriedOnByThem() {
		RegionOrderEvents later = new RegionOrderEvents("519904000000");
		String project = row(this.station.id(), 3001);
		String leaving = row(new StationEvents().id(), 3002);
		tell(3001, 1);

		tell(3002, 2);
		follow("APPLIED", 1, move(3002, 3003));
		this.kafka.send(later.after(this.order, "APPLIED", 1, move(3001, 3002)));
		later.awaitFollowed("project-service", 1);

		assertThat(place(project)).isEqualTo("3002 2");
		assertThat(place(leaving)).isEqualTo("3003 2");

		this.kafka.send(later.told("UNDONE", 2));
		later.awaitFollowed("project-service", 2);
		assertThat(place(project)).as("noted, as if the order had moved it").isEqualTo("3001 3");
	}

	@Test
	void aLateEventMovesNothingThatOrdersHaveLedFurther() {
		RegionOrderEvents later = new RegionOrderEvents("519904000000");
		String project = row(this.station.id(), 4001);
		tell(4001, 1);
		follow("APPLIED", 1, move(4001, 4002));
		this.kafka.send(later.after(this.order, "APPLIED", 1, move(4002, 4003)));
		later.awaitFollowed("project-service", 1);

		tell(4001, 2);
		tell(4002, 3);
		tell(4003, 4);

		assertThat(place(project)).isEqualTo("4003 3");
	}

	@Test
	void anUndoneOrderTakesNothingBackThatItsStationHasLedElsewhere() {
		String project = row(this.station.id(), 5001);
		tell(5001, 1);
		follow("APPLIED", 1, move(5001, 5002));
		tell(5002, 2);
		tell(5009, 3);
		this.jdbc.update("UPDATE station_step SET moved_at = '2026-01-01' WHERE station_id = ?", this.station.id());

		follow("UNDONE", 2, move(5001, 5002));

		assertThat(place(project)).isEqualTo("5009 3");
	}

	@Test
	void anOrderMovesProjectsOfAStationThatMovedByHandLongAgo() {
		String project = row(this.station.id(), 6001);
		tell(6001, 1);
		tell(6002, 2);
		this.jdbc.update("UPDATE station_step SET moved_at = '2026-01-01' WHERE station_id = ?", this.station.id());

		follow("APPLIED", 1, move(6002, 6003));

		assertThat(place(project)).isEqualTo("6003 3");
	}

	@Test
	void aMoveWaitsForAnOrderThatIsBeingFollowed() throws Exception {
		String project = row(this.station.id(), 7001);
		tell(7001, 1);
		REGISTRY.put(this.station.id(),
				"{\"id\":\"" + this.station.id() + "\",\"regionCode\":\"519904007001\",\"state\":\"RUNNING\"}");
		try (Connection holding = this.database.getConnection(); Statement hold = holding.createStatement()) {
			holding.setAutoCommit(false);
			hold.execute("SELECT state FROM region_order WHERE order_id = '' FOR UPDATE");
			this.kafka.send(event(7002, 2));
			Awaitility.await().atMost(LIMIT).until(() -> isAsking("%region_order%LOCK IN SHARE MODE"));
			assertThat(place(project)).isEqualTo("7001 1");
			holding.rollback();
		}
		Awaitility.await().atMost(LIMIT).until(() -> sequence() == 2);
		assertThat(place(project)).isEqualTo("7002 2");

		HttpResponse<String> entry = propose();
		assertThat(entry.statusCode()).as(entry.body()).isEqualTo(201);
		assertThat(entry.body()).as("by an answer from before the move").contains("519904007002");
	}

	/** What came before is not in the topic any more, or has not been heard. */
	@ParameterizedTest
	@CsvSource({ "9000, true, true", "9010, true, false", "9020, false, true" })
	void aStationThatIsHeardOfOnlyWhenItsOrderIsTakenBackTakesWhatWasProposedSinceAlong(int base, boolean orderFirst,
			boolean stays) {
		int merged = stays ? base + 1 : base + 3;
		String[] moves = { move(base + 1, merged), move(base + 2, merged) };
		String before = row(this.station.id(), base + 2);
		follow("APPLIED", 1, moves);
		String since = propose(merged);

		inTurn(orderFirst, () -> follow("UNDONE", 2, moves), () -> tell(base + 2, 3));

		assertThat(place(before)).isEqualTo(base + 2 + " 3");
		assertThat(place(since)).startsWith(base + 2 + " ");
	}

	@Test
	void aStationThatItsEventCallsWithdrawnOffersNothingNew() {
		REGISTRY.put(this.station.id(),
				"{\"id\":\"" + this.station.id() + "\",\"regionCode\":\"519904008001\",\"state\":\"RUNNING\"}");
		HttpResponse<String> proposed = propose();
		assertThat(proposed.statusCode()).isEqualTo(201);
		String known = proposed.body().replace("\"stationWithdrawn\":false", "\"stationWithdrawn\":true");

		this.kafka.send(this.station.told("519904008001", "WITHDRAWN", 2));
		Awaitility.await().atMost(LIMIT).until(() -> sequence() == 2);

		assertThat(propose().statusCode()).as("whatever the registry said some seconds ago").isEqualTo(409);
		assertThat(known).isNotEqualTo(proposed.body());
		assertThat(api().get("/projects?stationId=" + this.station.id()).body()).contains(known);
		assertThat(api().get("/projects/" + known.replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1")).body())
			.isEqualTo(known);
	}

	private static void inTurn(boolean asTheyAre, Runnable one, Runnable other) {
		(asTheyAre ? one : other).run();
		(asTheyAre ? other : one).run();
	}

	private void tell(int region, long sequence) {
		this.kafka.send(event(region, sequence));
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(LIMIT).until(() -> sequence() == sequence);
	}

	private org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> event(int region, long sequence) {
		return this.station.told("51990400" + region, "RUNNING", sequence);
	}

	private void follow(String state, int count, String... moves) {
		this.kafka.send(this.order.told(state, count, moves));
		followed(count);
	}

	private String followed(int count) {
		return this.order.awaitFollowed("project-service", count).getLast().value();
	}

	private long sequence() {
		return this.jdbc
			.queryForList("SELECT sequence FROM station_told WHERE station_id = ?", Long.class, this.station.id())
			.stream()
			.findFirst()
			.orElse(0L);
	}

	private boolean isAsking(String statement) {
		Long asking = this.jdbc
			.queryForObject("SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE()"
					+ " AND info LIKE ? AND id <> CONNECTION_ID()", Long.class, statement);
		return asking != null && asking > 0;
	}

	private Api api() {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/project", Tokens.official("519904", "tier-officer"));
	}

	private String propose(int region) {
		REGISTRY.put(this.station.id(), "{\"id\":\"" + this.station.id() + "\",\"regionCode\":\"51990400" + region
				+ "\",\"state\":\"RUNNING\"}");
		HttpResponse<String> entry = propose();
		assertThat(entry.statusCode()).as(entry.body()).isEqualTo(201);
		String id = entry.body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
		assertThat(place(id)).isEqualTo(region + " 1");
		return id;
	}

	private HttpResponse<String> propose() {
		return api().post("/projects", "{\"stationId\":\"" + this.station.id()
				+ "\",\"name\":\"河边课堂\",\"category\":\"TARGETED\",\"regular\":true}");
	}

	private String place(String id) {
		return String.valueOf(this.jdbc.queryForObject(
				"SELECT CONCAT(SUBSTRING(region_code, 9), ' ', version) FROM project WHERE id = ?", String.class, id));
	}

	private static String move(int from, int to) {
		return RegionOrderEvents.move("51990400" + from, "51990400" + to);
	}

	private String row(String station, int region) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update("""
				INSERT INTO project (id, region_code, station_id, name, category, regular, state, version, created_at,
				updated_at) VALUES (?, ?, ?, '课堂', 'TARGETED', 1, 'PROPOSED', 1, NOW(6), NOW(6))""", id,
				"51990400" + region, station);
		return id;
	}

}
