package org.volunteerstation.analytics.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.Events;
import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.EventSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of counting, without a broker and with a clock of their own. */
class CountingTopologyTests {

	private static final String PREFIX = "t";

	private static final String COMMUNITY = "510104017001";

	private static final String OTHER = "510104017002";

	private static final Instant OCTOBER = Instant.parse("2026-10-15T02:00:00Z");

	private static final Instant NOVEMBER = Instant.parse("2026-11-05T02:00:00Z");

	private static final JsonMapper JSON = new JsonMapper();

	private final Map<String, TestRecord<String, byte[]>> rows = new HashMap<>();

	private @Nullable TopologyTestDriver driver;

	private long sent;

	@BeforeEach
	void start(@TempDir Path folder) {
		EventSettings events = new EventSettings(PREFIX, 1, "/analytics-service", 7, Duration.ofSeconds(15));
		StreamSettings streams = new StreamSettings(folder.toString(), 1, -1, Duration.ofMillis(50),
				Duration.ofMinutes(1), 24);
		CountingTopology topology = new CountingTopology(events, JSON,
				new RowEvents(events, JSON, IdGenerator.uuidV7(Clock.systemUTC()), Clock.systemUTC()), streams);
		Properties settings = new Properties();
		settings.putAll(StreamsRunner.settings(Map.of("bootstrap.servers", "none:1"), PREFIX, streams, topology));
		this.driver = new TopologyTestDriver(topology.build(1), settings, OCTOBER);
	}

	@AfterEach
	void stop() {
		driver().close();
	}

	@Test
	void countsCommunityWithoutStations() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), Events.region(PREFIX, "510104", OCTOBER));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 0/0 0");
		assertThat(this.rows).hasSize(1);
	}

	@Test
	void countsStationsAndPointsOfOneCommunityOnce() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "RUNNING", 1),
				station("b", COMMUNITY, "STATION", "PLAQUED", 1), station("c", COMMUNITY, "STATION", "BUILDING", 1),
				station("d", COMMUNITY, "POINT", "RUNNING", 1), station("e", COMMUNITY, "POINT", "WITHDRAWN", 1),
				station("f", COMMUNITY, "STATION", "RECTIFYING", 1));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 4/3 1 0/0 0");
	}

	@Test
	void waitsForTheRegionOfAStation() {
		send(station("a", COMMUNITY, "STATION", "RUNNING", 1));
		assertThat(this.rows).isEmpty();

		send(Events.region(PREFIX, COMMUNITY, OCTOBER));
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
	}

	@Test
	void countsRedeliveredAndLateEventsOnce() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "RUNNING", 1),
				station("a", COMMUNITY, "STATION", "WITHDRAWN", 3), station("a", COMMUNITY, "STATION", "RECTIFYING", 2),
				station("a", COMMUNITY, "STATION", "RUNNING", 1), Events.region(PREFIX, COMMUNITY, OCTOBER));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 0/0 0");
		assertThat(this.sent).isEqualTo(3);
	}

	@Test
	void movesAStationToItsNewRegion() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), Events.region(PREFIX, OTHER, OCTOBER),
				station("a", COMMUNITY, "STATION", "RUNNING", 1), station("a", OTHER, "STATION", "RUNNING", 2));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 0/0 0");
		assertThat(row(OTHER, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
	}

	@Test
	void countsProjectsAndActivitiesOfTheirMonth() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), Events.project(PREFIX, "p", COMMUNITY, true, 1, OCTOBER),
				Events.project(PREFIX, "q", COMMUNITY, false, 1, OCTOBER),
				Events.activity(PREFIX, "x", COMMUNITY, "2026-10-31T15:59:59Z", 1, OCTOBER),
				Events.activity(PREFIX, "y", COMMUNITY, "2026-10-31T16:00:00Z", 1, OCTOBER));
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 2/1 1");

		send(Events.activity(PREFIX, "x", COMMUNITY, "2026-11-02T01:00:00Z", 2, OCTOBER));
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 2/1 0");
		passTo(NOVEMBER);
		assertThat(row(COMMUNITY, "2026-11")).isEqualTo("1 0/0 0 2/1 2");
	}

	@Test
	void anActivityOfAMonthThatHasEndedStaysWhereItWas() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), Events.region(PREFIX, OTHER, OCTOBER),
				Events.activity(PREFIX, "x", COMMUNITY, "2026-10-20T01:00:00Z", 1, OCTOBER),
				Events.activity(PREFIX, "y", COMMUNITY, "2026-11-20T01:00:00Z", 1, OCTOBER));
		passTo(NOVEMBER);

		send(Events.activity(PREFIX, "x", OTHER, "2026-10-20T01:00:00Z", 2, NOVEMBER),
				Events.activity(PREFIX, "y", OTHER, "2026-11-20T01:00:00Z", 2, NOVEMBER));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 0/0 1");
		assertThat(row(OTHER, "2026-10")).isEqualTo("1 0/0 0 0/0 0");
		assertThat(row(COMMUNITY, "2026-11")).isEqualTo("1 0/0 0 0/0 0");
		assertThat(row(OTHER, "2026-11")).isEqualTo("1 0/0 0 0/0 1");
	}

	@Test
	void carriesStockIntoAMonthWithoutEvents() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "RUNNING", 1),
				Events.activity(PREFIX, "x", COMMUNITY, "2026-10-31T15:59:59Z", 1, OCTOBER));
		long before = this.sent;

		passTo(OCTOBER.plus(Duration.ofDays(1)));
		assertThat(this.sent).isEqualTo(before);
		passTo(Instant.parse("2026-12-31T15:59:00Z"));
		assertThat(row(COMMUNITY, "2026-11")).isEqualTo("1 1/1 0 0/0 0");
		assertThat(row(COMMUNITY, "2026-12")).isEqualTo("1 1/1 0 0/0 0");
		passTo(Instant.parse("2026-12-31T16:02:00Z"));
		assertThat(row(COMMUNITY, "2027-01")).isEqualTo("1 1/1 0 0/0 0");
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 1");
	}

	@Test
	void countsNoFurtherBackThanItsMonths() {
		send(Events.region(PREFIX, COMMUNITY, Instant.parse("2010-01-01T00:00:00Z")));

		assertThat(this.rows).hasSize(25);
		assertThat(row(COMMUNITY, "2024-10")).isEqualTo("1 0/0 0 0/0 0");
	}

	@Test
	void laterChangesLeaveEarlierMonthsAsTheyWere() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "RUNNING", 1));
		passTo(NOVEMBER);

		send(Events.station(PREFIX, "a", COMMUNITY, "STATION", "WITHDRAWN", 2, NOVEMBER));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
		assertThat(row(COMMUNITY, "2026-11")).isEqualTo("1 0/0 0 0/0 0");
	}

	@Test
	void anEventThatArrivesInTheNextMonthCountsInBoth() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER));
		passTo(NOVEMBER);

		send(station("a", COMMUNITY, "STATION", "RUNNING", 1));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
		assertThat(row(COMMUNITY, "2026-11")).isEqualTo("1 1/1 0 0/0 0");
	}

	@Test
	void aCommunityThatEndsLeavesTheDenominator() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER));
		passTo(NOVEMBER);

		send(Events.region(PREFIX, COMMUNITY, 2, NOVEMBER, "2026-11-05"));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 0/0 0");
		assertThat(row(COMMUNITY, "2026-11")).isEqualTo("0 0/0 0 0/0 0");
	}

	@Test
	void sendsRowsAgainWhenAsked() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "RUNNING", 1));
		RegionCode region = RegionCode.of(COMMUNITY);

		send(Events.event(PREFIX, "region", Events.idOf(region), "recounted", region, 1, OCTOBER,
				"{\"regionCode\":\"" + COMMUNITY + "\"}"));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
		assertThat(header(COMMUNITY, "2026-10", "ce_sequence")).isEqualTo("3");
	}

	@Test
	void believesARecountOfTheNewestStateAndNotOfAnOlder() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "WITHDRAWN", 2));

		send(recounted("a", "RUNNING", 1));
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 0/0 0");
		send(recounted("a", "RUNNING", 2));
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
	}

	@Test
	void brokenRecordsGoToTheDeadLettersAndStopNothing() {
		ProducerRecord<String, byte[]> region = Events.region(PREFIX, COMMUNITY, OCTOBER);
		send(new ProducerRecord<>(PREFIX + ".station", "a", "no event".getBytes(StandardCharsets.UTF_8)),
				new ProducerRecord<>(PREFIX + ".station", null, "a", null, region.headers()),
				new ProducerRecord<>(PREFIX + ".region", null, region.key(), "{".getBytes(StandardCharsets.UTF_8),
						region.headers()),
				station("b", "510104017003", "HOUSE", "RUNNING", 1), station("c", COMMUNITY, "STATION", "RUNNING", 0),
				region, station("d", COMMUNITY, "STATION", "RUNNING", 1));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
		assertThat(read(PREFIX + ".station.DLT")).hasSize(4);
		assertThat(read(PREFIX + ".region.DLT")).hasSize(1);
	}

	@Test
	void countsHowCoveringStationsStand() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "RUNNING", 1),
				standard("a", "STATION", "COMPLIANT", 1), standard("b", "STATION", "NON_COMPLIANT", 1),
				standard("c", "POINT", "COMPLIANT", 1), standard("d", "STATION", "UNASSESSED", 1));
		assertThat(standing(COMMUNITY, "2026-10")).isEqualTo("1/1");

		send(standard("a", "STATION", "NON_COMPLIANT", 2), standard("b", "STATION", null, 2),
				standard("a", "STATION", "COMPLIANT", 1));
		assertThat(standing(COMMUNITY, "2026-10")).isEqualTo("0/1");
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
	}

	@Test
	void aStationAndItsStandingAreToldApart() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), standard("a", "STATION", "COMPLIANT", 7),
				station("a", COMMUNITY, "STATION", "RUNNING", 1));
		send(Events.event(PREFIX, "standard", "a", "recounted", RegionCode.of(COMMUNITY), 7, OCTOBER,
				Events.standardData("a", COMMUNITY, "STATION", "NON_COMPLIANT", OCTOBER)));

		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 1/1 0 0/0 0");
		assertThat(standing(COMMUNITY, "2026-10")).isEqualTo("0/1");
	}

	@Test
	void aPlaqueIsOneOfTheYearUntilTheNextBegins() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), Events.region(PREFIX, OTHER, OCTOBER),
				Events.plaqued(PREFIX, "a", COMMUNITY, "2026-03-01", 1, OCTOBER),
				Events.plaqued(PREFIX, "b", OTHER, "2024-03-01", 1, OCTOBER),
				Events.plaqued(PREFIX, "c", OTHER, "2026-03-01", 1, OCTOBER));
		assertThat(plaques(COMMUNITY, "2026-10")).isEqualTo("1/0");
		assertThat(plaques(OTHER, "2026-10")).isEqualTo("1/1");

		passTo(Instant.parse("2026-12-31T16:02:00Z"));
		assertThat(plaques(COMMUNITY, "2026-12")).isEqualTo("1/0");
		assertThat(plaques(COMMUNITY, "2027-01")).isEqualTo("0/1");
		assertThat(plaques(OTHER, "2027-01")).isEqualTo("0/2");
	}

	/** So that the community is not built anew with the next one. */
	@Test
	void aWithdrawnStationKeepsItsPlaque() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER),
				Events.plaqued(PREFIX, "a", COMMUNITY, "2026-03-01", 1, OCTOBER));
		send(Events.plaqued(PREFIX, "a", COMMUNITY, "2026-03-01", "WITHDRAWN", 2, OCTOBER));
		assertThat(plaques(COMMUNITY, "2026-10")).isEqualTo("1/0");
		assertThat(row(COMMUNITY, "2026-10")).isEqualTo("1 0/0 0 0/0 0");

		passTo(Instant.parse("2026-12-31T16:02:00Z"));
		send(Events.plaqued(PREFIX, "b", COMMUNITY, "2027-01-01", 1, Instant.parse("2027-01-02T00:00:00Z")));

		assertThat(plaques(COMMUNITY, "2027-01")).isEqualTo("1/1");
		assertThat(plaques(COMMUNITY, "2026-12")).isEqualTo("1/0");
	}

	@Test
	void aPlaqueOfAYearToComeWaitsForIt() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER),
				Events.plaqued(PREFIX, "a", COMMUNITY, "2027-03-01", 1, OCTOBER));

		assertThat(plaques(COMMUNITY, "2026-10")).isEqualTo("0/0");
		passTo(Instant.parse("2026-12-31T16:02:00Z"));
		assertThat(plaques(COMMUNITY, "2027-01")).isEqualTo("1/0");
	}

	@Test
	void rowsKeepTheContract() {
		send(Events.region(PREFIX, COMMUNITY, OCTOBER), station("a", COMMUNITY, "STATION", "RUNNING", 1));
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(CountingTopologyTests.class.getResourceAsStream("/contract/indicator.v1.schema.json"),
					InputFormat.JSON);

		assertThat(schema.validate(new String(record(COMMUNITY, "2026-10").value(), StandardCharsets.UTF_8),
				InputFormat.JSON))
			.isEmpty();
		assertThat(header(COMMUNITY, "2026-10", "ce_type")).isEqualTo("volunteer.indicator.counted.v1");
		assertThat(header(COMMUNITY, "2026-10", "ce_subject")).isEqualTo(COMMUNITY + ".2026-10");
		assertThat(header(COMMUNITY, "2026-10", "ce_regioncode")).isEqualTo(COMMUNITY);
		assertThat(header(COMMUNITY, "2026-10", "ce_causedat")).isEqualTo(OCTOBER.toString());
		assertThat(header(COMMUNITY, "2026-10", "ce_traceparent")).startsWith("00-0af7");
	}

	private static ProducerRecord<String, byte[]> station(String id, String code, String kind, String state,
			long sequence) {
		return Events.station(PREFIX, id, code, kind, state, sequence, OCTOBER);
	}

	private static ProducerRecord<String, byte[]> recounted(String id, String state, long sequence) {
		return Events.event(PREFIX, "station", id, "recounted", RegionCode.of(COMMUNITY), sequence, OCTOBER,
				Events.stationData(id, COMMUNITY, "STATION", state, OCTOBER));
	}

	private static ProducerRecord<String, byte[]> standard(String id, String kind, @Nullable String compliance,
			long sequence) {
		return Events.standard(PREFIX, id, COMMUNITY, kind, compliance, sequence, OCTOBER);
	}

	@SafeVarargs
	private void send(ProducerRecord<String, byte[]>... records) {
		for (ProducerRecord<String, byte[]> record : records) {
			driver().createInputTopic(record.topic(), new StringSerializer(), new ByteArraySerializer())
				.pipeInput(
						new TestRecord<>(record.key(), record.value(), new RecordHeaders(record.headers()), OCTOBER));
		}
		for (TestRecord<String, byte[]> row : read(PREFIX + ".indicator")) {
			this.rows.put(row.key(), row);
			this.sent++;
		}
	}

	private void passTo(Instant instant) {
		Duration passed = Duration.between(this.now, instant);
		this.now = instant;
		driver().advanceWallClockTime(passed);
		send();
	}

	private Instant now = OCTOBER;

	private List<TestRecord<String, byte[]>> read(String topic) {
		return driver().createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
			.readRecordsToList();
	}

	private TestRecord<String, byte[]> record(String community, String month) {
		return Objects.requireNonNull(this.rows.get(community + "." + month), month);
	}

	private String header(String community, String month, String name) {
		return new String(record(community, month).headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	/** Communities, stations/covering, points, projects/regular, activities. */
	private String row(String community, String month) {
		JsonNode row = JSON.readTree(record(community, month).value());
		return "%d %d/%d %d %d/%d %d".formatted(row.path("communities").intValue(), row.path("stations").intValue(),
				row.path("covering").intValue(), row.path("points").intValue(), row.path("projects").intValue(),
				row.path("regularProjects").intValue(), row.path("activities").intValue());
	}

	/** Compliant, not compliant. */
	private String standing(String community, String month) {
		JsonNode row = JSON.readTree(record(community, month).value());
		return row.path("compliant") + "/" + row.path("nonCompliant");
	}

	/** Plaqued in the year, before. */
	private String plaques(String community, String month) {
		JsonNode row = JSON.readTree(record(community, month).value());
		return row.path("plaquedInYear") + "/" + row.path("plaquedBefore");
	}

	private TopologyTestDriver driver() {
		return Objects.requireNonNull(this.driver);
	}

}
