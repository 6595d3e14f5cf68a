package org.volunteerstation.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.registry.standard.Standardisation;

import static org.assertj.core.api.Assertions.assertThat;

/** Items that projects and activities of other services answer, learned by events. */
class DerivedItemsIT extends StationFlow {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Autowired
	private Standardisation standardisation;

	@Value("${volunteer.events.topic-prefix}")
	private String prefix = "";

	private String station = "";

	@BeforeEach
	void station() {
		this.station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
	}

	@Test
	void projectsAnswerTheirItemsAndTheTopicIsTold() {
		assess();
		assertThat(tally("SIX_PROJECT")).isEqualTo("0/2/false");

		String first = UUID.randomUUID().toString();
		project(first, 1, true, "PROPOSED");
		await("SIX_PROJECT", "1/2/false");
		assertThat(tally("FUNCTION_PUBLICATION")).isEqualTo("1/1/true");
		project(UUID.randomUUID().toString(), 1, true, "PROPOSED");
		project(UUID.randomUUID().toString(), 1, false, "PROPOSED");
		await("FUNCTION_PUBLICATION", "3/1/true");

		assertThat(tally("SIX_PROJECT")).isEqualTo("2/2/true");
		assertThat(standard().path("score").asInt()).isEqualTo(100 - 10 - 4);
		assertThat(events("standard", this.station, 3).getLast().value())
			.contains("\"missing\":[\"STANDARD_MANAGER\"", "FUNCTION_ACTIVITIES")
			.doesNotContain("SIX_PROJECT", "PUBLICATION");
		project(first, 2, true, "CANCELLED");
		await("SIX_PROJECT", "1/2/false");
	}

	@Test
	void countsOnceWhatComesTwiceAndNothingThatIsLate() {
		String id = UUID.randomUUID().toString();
		ProducerRecord<String, byte[]> twice = event("project", id, 2, project(id, false, "PROPOSED"));
		send(twice);
		await("FUNCTION_PUBLICATION", "1/1/true");
		long seen = seen("registry-project");
		send(twice);
		send(event("project", id, 1, project(id, true, "PROPOSED")));
		Awaitility.await().atMost(LIMIT).until(() -> seen("registry-project") == seen + 1);

		assertThat(tally("FUNCTION_PUBLICATION")).isEqualTo("1/1/true");
		assertThat(tally("SIX_PROJECT")).as("the late event said that it was regular").isEqualTo("0/2/false");
		assertThat(offerings()).isOne();
	}

	@Test
	void activitiesCountOnceTheyAreOverAndLapse() {
		offering(this.station);
		this.jdbc.update("DELETE FROM station_offering WHERE kind = 'ACTIVITY' LIMIT 1");
		assertThat(officer("510104")
			.post("/stations/" + this.station + "/managers", manager("张晓明", "13800138000", "2026-01-01", ""))
			.status()).isEqualTo(201);
		assess();
		assertThat(standard().path("compliance").asString("")).isEqualTo("NON_COMPLIANT");
		String last = UUID.randomUUID().toString();
		LocalDate today = LocalDate.parse(today());

		activity(last, 1, today);
		Awaitility.await().atMost(LIMIT).until(() -> offerings() == 8);

		assertThat(tally("FUNCTION_ACTIVITIES")).isEqualTo("5/6/false");
		assertThat(standard().path("turnsOn").asString("")).isEqualTo(today.plusDays(1).toString());
		activity(last, 2, today.minusDays(89));
		await("FUNCTION_ACTIVITIES", "6/6/true");
		assertThat(standard().path("compliance").asString("")).isEqualTo("COMPLIANT");
		assertThat(standard().path("score").asInt()).isEqualTo(100);
		assertThat(standard().path("turnsOn").asString("")).isEqualTo(today.plusDays(2).toString());
		assertThat(officer("510104").get("/stations?compliance=COMPLIANT").items("id")).containsExactly(this.station);
		twoDaysPass();
		assertThat(tally("FUNCTION_ACTIVITIES")).isEqualTo("5/6/false");
		assertThat(officer("510104").get("/stations?compliance=COMPLIANT").items("id")).isEmpty();
		assertThat(this.standardisation.tellTurned(10)).isOne();
		assertThat(this.standardisation.tellTurned(10)).isZero();
	}

	@Test
	void cannotBeTickedAndIsNotAskedOfPoints() {
		String findings = findings();
		String derived = findings.replaceFirst("\\[", "[{\"code\":\"SIX_PROJECT\",\"met\":true},");
		assertThat(put(this.station, derived).text("code")).isEqualTo("standard-item-foreign");

		String host = "\"hostName\":\"锦绣物业\",\"hostCreditCode\":\"91350100M000100Y43\"";
		Api.Answer point = officer("510104").post("/stations", station(SHUIJINGFANG, "锦绣苑点", "RUNNING")
			.replace("\"STATION\"", "\"POINT\",\"parentStationId\":\"" + this.station + "\"," + host));
		assertThat(point.status()).as(point.response().body()).isEqualTo(201);
		Api.Answer assessed = put(point.text("id"), findings);

		assertThat(assessed.status()).as(assessed.response().body()).isEqualTo(200);
		assertThat(assessed.json().path("items")).hasSize(17);
		assertThat(assessed.json().path("missing")).extracting((item) -> item.path("code").asString(""))
			.containsExactly("STANDARD_MANAGER");
	}

	@Test
	void whatIsOfNoStationHereStandsForNothing() {
		String id = UUID.randomUUID().toString();
		long seen = seen("registry-project");
		send(event("project", id, 1, project(id, true, "PROPOSED").replace(this.station, id)));

		Awaitility.await().atMost(LIMIT).until(() -> seen("registry-project") == seen + 1);

		assertThat(offerings()).isZero();
	}

	@Test
	void followsAStationThatAnotherCodeTakes() {
		project(UUID.randomUUID().toString(), 1, true, "PROPOSED");
		await("FUNCTION_PUBLICATION", "1/1/true");

		this.jdbc.update("UPDATE station SET region_code = '510104017009' WHERE id = ?", this.station);

		assertThat(tally("FUNCTION_PUBLICATION")).isEqualTo("1/1/true");
		project(UUID.randomUUID().toString(), 1, true, "PROPOSED");
		await("FUNCTION_PUBLICATION", "2/1/true");
	}

	private void project(String id, long sequence, boolean regular, String state) {
		send(event("project", id, sequence, project(id, regular, state)));
	}

	private String project(String id, boolean regular, String state) {
		return """
				{"id":"%s","regionCode":"%s","stationId":"%s","name":"四点半课堂","category":"INCLUSIVE","regular":%s,
				"state":"%s"}""".formatted(id, SHUIJINGFANG, this.station, regular, state);
	}

	private void activity(String id, long sequence, LocalDate endsOn) {
		send(event("activity", id, sequence, """
				{"id":"%s","regionCode":"%s","projectId":"%s","stationId":"%s","name":"清理","startsAt":"%sT00:00:00Z",
				"endsAt":"%sT03:00:00Z","state":"PLANNED"}""".formatted(id, SHUIJINGFANG, id, this.station, endsOn,
				endsOn)));
	}

	private ProducerRecord<String, byte[]> event(String topic, String id, long sequence, String data) {
		return KafkaMessageFactory.<String>createWriter(this.prefix + "." + topic, id)
			.writeBinary(CloudEventBuilder.v1()
				.withId(UUID.randomUUID().toString())
				.withSource(URI.create("/" + topic + "-service"))
				.withType("volunteer." + topic + ".changed.v1")
				.withSubject(id)
				.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
				.withExtension("regioncode", SHUIJINGFANG)
				.withExtension("sequence", Long.toString(sequence))
				.build());
	}

	private void send(ProducerRecord<String, byte[]> record) {
		this.kafka.send(record).join();
	}

	private void await(String code, String tally) {
		Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(tally(code)).isEqualTo(tally));
	}

	private long seen(String consumer) {
		return Objects.requireNonNull(this.jdbc.queryForObject("SELECT COUNT(*) FROM inbox_message WHERE consumer = ?",
				Long.class, consumer));
	}

	private long offerings() {
		return Objects.requireNonNull(this.jdbc.queryForObject("SELECT COUNT(*) FROM station_offering", Long.class));
	}

	/** What the register holds is two days older. */
	private void twoDaysPass() {
		this.jdbc.update("UPDATE station_offering SET ended_on = ended_on - INTERVAL 2 DAY");
		this.jdbc.update("UPDATE station_compliance SET from_on = from_on - INTERVAL 2 DAY,"
				+ " until_on = IF(until_on = '9999-12-31', until_on, until_on - INTERVAL 2 DAY) ORDER BY from_on");
		this.jdbc.update("UPDATE station_standing SET turns_on = turns_on - INTERVAL 2 DAY");
	}

	private void assess() {
		Api.Answer assessed = put(this.station, findings());
		assertThat(assessed.status()).as(assessed.response().body()).isEqualTo(200);
	}

	private String findings() {
		return standard().path("items")
			.valueStream()
			.filter((item) -> item.path("derivation").asString("").equals("ENTERED"))
			.map((item) -> "{\"code\":\"" + item.path("code").asString("") + "\",\"met\":true}")
			.collect(Collectors.joining(",", "{\"edition\":2,\"items\":[", "]}"));
	}

	private Api.Answer put(String station, String body) {
		return officer("510104").with("If-Match", "\"0\"").put("/stations/" + station + "/standard", body);
	}

	private JsonNode standard() {
		return officer("510104").get("/stations/" + this.station + "/standard").json();
	}

	private String tally(String code) {
		JsonNode item = standard().path("items")
			.valueStream()
			.filter((one) -> one.path("code").asString("").equals(code))
			.findFirst()
			.orElseThrow();
		return String.format(Locale.ROOT, "%d/%d/%s", item.path("tally").path("count").asInt(),
				item.path("tally").path("wanted").asInt(), item.path("met").asBoolean());
	}

}
