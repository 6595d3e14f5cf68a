package org.volunteerstation.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.test.RegionOrderEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports stand on the tree that every service has followed, and know that of each day.
 */
class ChangeOrderIT extends AnalyticsIT {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final LocalDate today = LocalDate.now(ZONE);

	@Test
	void aFollowerThatIsDownHoldsTheSwitchBack() {
		RegionOrderEvents order = merged("71");
		follow(order, "activity-service", "APPLIED");

		assertThat(children("/coverage/710101001")).containsExactly("710101001001 1 1 1 0 1 0",
				"710101001002 1 1 1 0 0 0");
		assertThat(coverage("710101")).isEqualTo("2 2 2 0 1 0");
		assertThat(official("71", "tier-viewer").get("/coverage/710101001003").statusCode()).isEqualTo(404);

		send(List.of(Events.project(prefix(), "71-p", "710101001003", true, 2, Instant.now())));
		follow(order, "project-service", "APPLIED");

		awaitChildren("/coverage/710101001", "710101001003 1 1 2 0 1 0");
		assertThat(coverage("710101")).isEqualTo("1 1 2 0 1 0");
		assertThat(order.awaitFollowed("analytics-service", 1).getLast().value()).contains("\"state\":\"APPLIED\"",
				"\"id\":\"" + order.id());
	}

	@Test
	void aTargetWaitsWithItsRegion() {
		RegionOrderEvents order = merged("76");
		String id = java.util.UUID.randomUUID().toString();
		tell("plan", id, "volunteer.plan.set.v1", "760101001003", 1,
				"{\"id\":\"%s\",\"regionCode\":\"760101001003\",\"year\":%d,\"communities\":1,\"dueOn\":\"%d-12-31\","
					.formatted(id, this.today.getYear(), this.today.getYear()) + "\"withdrawn\":false}");
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.jdbc.queryForList("SELECT sequence FROM held_event WHERE event_key = ?", Long.class, id),
					List.of(1L)::equals);
		follow(order, "activity-service", "APPLIED");
		send(List.of(Events.project(prefix(), "76-p", "760101001003", true, 2, Instant.now())));
		follow(order, "project-service", "APPLIED");

		awaitChildren("/coverage/760101001", "760101001003 1 1 2 0 1 0");
		assertThat(json(official("76", "tier-viewer").get("/coverage/760101001003").body()).path("node")
			.path("plan")
			.path("communities")
			.intValue()).isEqualTo(1);
	}

	@Test
	void eachDayHasItsTreeWithEqualSums() {
		RegionOrderEvents order = merged("72");
		follow(order, "activity-service", "APPLIED");
		send(List.of(Events.project(prefix(), "72-p", "720101001003", true, 2, Instant.now())));
		follow(order, "project-service", "APPLIED");
		awaitChildren("/coverage/720101001", "720101001003 1 1 2 0 1 0");

		assertThat(children("/coverage/720101001?on=" + this.today.minusDays(1))).isEqualTo(
				(this.today.getDayOfMonth() == 1) ? List.of("720101001001 0 0 0 0 0 0", "720101001002 0 0 0 0 0 0")
						: List.of("720101001001 1 1 1 0 1 0", "720101001002 1 1 1 0 0 0"));
		assertThat(children("/coverage/720101001?on=" + this.today)).containsExactly("720101001003 1 1 2 0 1 0");
		assertThat(official("72", "tier-viewer").get("/coverage/72?on=" + this.today.plusDays(1)).body())
			.contains("month-in-future");
	}

	@Test
	void whatWasTakenBackIsAsBefore() {
		RegionOrderEvents order = merged("73");
		follow(order, "activity-service", "APPLIED");
		send(List.of(Events.project(prefix(), "73-p", "730101001003", true, 2, Instant.now())));
		follow(order, "project-service", "APPLIED");
		awaitChildren("/coverage/730101001", "730101001003 1 1 2 0 1 0");

		send(List.of(order.told("UNDONE", 2, moves("73"))));
		awaitOpen(order);
		tellRegion(order, "730101001001", 3, "UNDONE", "2023-06-30", "9999-12-31");
		tellRegion(order, "730101001002", 3, "UNDONE", "2023-06-30", "9999-12-31");
		tellRegion(order, "730101001003", 2, "UNDONE", this.today.toString(), this.today.toString());
		tellStation("73-a", "730101001001", "STATION", "RUNNING", 3);
		tellStation("73-b", "730101001002", "STATION", "RUNNING", 3);
		send(List.of(Events.project(prefix(), "73-p", "730101001001", true, 3, Instant.now())));
		follow(order, "activity-service", "UNDONE");
		assertThat(children("/coverage/730101001")).containsExactly("730101001003 1 1 2 0 1 0");
		follow(order, "project-service", "UNDONE");

		awaitChildren("/coverage/730101001", "730101001001 1 1 1 0 1 0", "730101001002 1 1 1 0 0 0");
		assertThat(order.awaitFollowed("analytics-service", 2).getLast().value()).contains("\"state\":\"UNDONE\"");
	}

	/** A part of a community is one of its own from today; nothing moves to it. */
	@Test
	void aCommunityThatBeginsWaitsAndWasNotThereBefore() {
		tellRegions("78", "7801", "780101", "780101001", "780101001001");
		tellStation("78-a", "780101001001", "STATION", "RUNNING", 1);
		awaitCoverage("78", "1 1 1 0 0 0");
		RegionOrderEvents order = new RegionOrderEvents("780101001000", this.today);
		send(List.of(order.founding("780101001009", "APPLIED", 1)));
		awaitOpen(order);
		tellRegion(order, "780101001001", 2, "APPLIED", this.today.toString(), "9999-12-31");
		tellRegion(order, "780101001009", 1, "APPLIED", this.today.toString(), "9999-12-31");
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.jdbc.queryForList("SELECT communities FROM indicator_held WHERE region_code = ?",
					Integer.class, "780101001009"), List.of(1)::equals);
		assertThat(coverage("780101")).isEqualTo("1 1 1 0 0 0");

		follow(order, "activity-service", "APPLIED");
		follow(order, "project-service", "APPLIED");
		awaitChildren("/coverage/780101001", "780101001001 1 1 1 0 0 0", "780101001009 1 0 0 0 0 0");
		LocalDate before = this.today.minusDays(1);
		boolean sameMonth = YearMonth.from(before).equals(YearMonth.from(this.today));
		assertThat(json(official("78", "tier-viewer").get("/coverage/780101?on=" + before).body()).path("node")
			.path("communities")
			.intValue()).isEqualTo(sameMonth ? 1 : 0);
		assertThat(children("/coverage/780101001?on=" + before))
			.containsExactly("780101001001 " + (sameMonth ? "1 1 1 0 0 0" : "0 0 0 0 0 0"));

		send(List.of(order.founding("780101001009", "UNDONE", 2)));
		awaitOpen(order);
		tellRegion(order, "780101001001", 3, "UNDONE", "2023-06-30", "9999-12-31");
		tellRegion(order, "780101001009", 2, "UNDONE", this.today.toString(), this.today.toString());
		follow(order, "activity-service", "UNDONE");
		follow(order, "project-service", "UNDONE");
		awaitChildren("/coverage/780101001", "780101001001 1 1 1 0 0 0");
		assertThat(coverage("780101")).isEqualTo("1 1 1 0 0 0");
	}

	/** As steps of editions do it: the code is another community's since. */
	@Test
	void aCodeThatIsLeftAndBeginsAnewIsKeptAsItWas() {
		tellRegions("69", "6901", "690101", "690101001", "690101001001");
		tellStation("69-a", "690101001001", "STATION", "RUNNING", 1);
		awaitCoverage("69", "1 1 1 0 0 0");
		RegionOrderEvents order = new RegionOrderEvents("690101001000", this.today);
		send(List
			.of(order.founding("690101001001", "APPLIED", 1, RegionOrderEvents.move("690101001001", "690101001002"))));
		awaitOpen(order);
		String moved = Events.idOf(RegionCode.of("690101001001"));
		tell("region", moved, "volunteer.region.recoded.v1", "690101001002", 2,
				data(order, moved, "690101001002", "APPLIED", this.today.toString(), "9999-12-31"));
		String begun = Events.idOf(RegionCode.of("690101001009"));
		tell("region", begun, "volunteer.region.founded.v1", "690101001001", 1,
				data(order, begun, "690101001001", "APPLIED", this.today.toString(), "9999-12-31"));
		tellStation("69-a", "690101001002", "STATION", "RUNNING", 2);
		follow(order, "activity-service", "APPLIED");
		follow(order, "project-service", "APPLIED");

		awaitChildren("/coverage/690101001", "690101001001 1 0 0 0 0 0", "690101001002 1 1 1 0 0 0");
		LocalDate before = this.today.minusDays(1);
		assertThat(children("/coverage/690101001?on=" + before))
			.containsExactly("690101001001 " + (this.today.getDayOfMonth() == 1 ? "0 0 0 0 0 0" : "1 1 1 0 0 0"));
	}

	/** In the months between its day and its coming it was there. */
	@Test
	void aCommunityThatBeganInAnEarlierMonthIsThereSince() {
		YearMonth now = YearMonth.from(this.today);
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		for (String code : List.of("79", "7901", "790101", "790101001", "790101001001")) {
			records
				.add(Events.region(prefix(), code, now.minusMonths(3).atDay(20).atTime(8, 0).atZone(ZONE).toInstant()));
		}
		send(records);
		awaitCoverage("79", "1 0 0 0 0 0");
		RegionOrderEvents order = new RegionOrderEvents("790101001000", now.minusMonths(1).atDay(2));
		send(List.of(order.founding("790101001009", "APPLIED", 1)));
		awaitOpen(order);
		tellRegion(order, "790101001009", 1, "APPLIED", now.minusMonths(1).atDay(2).toString(), "9999-12-31");
		follow(order, "activity-service", "APPLIED");
		follow(order, "project-service", "APPLIED");
		awaitChildren("/coverage/790101001", "790101001001 1 0 0 0 0 0", "790101001009 1 0 0 0 0 0");

		assertThat(children("/coverage/790101001?month=" + now.minusMonths(1)))
			.containsExactly("790101001001 1 0 0 0 0 0", "790101001009 1 0 0 0 0 0");
		assertThat(children("/coverage/790101001?on=" + now.minusMonths(1).atDay(1)))
			.containsExactly("790101001001 1 0 0 0 0 0");
		assertThat(json(official("79", "tier-viewer").get("/trends/790101?months=3").body()).path("items"))
			.extracting((month) -> month.path("communities").intValue())
			.containsExactly(1, 2, 2);
	}

	@Test
	void anOrderOfAnEarlierMonthTakesItsMonthsOver() {
		YearMonth now = YearMonth.from(this.today);
		Instant before = now.minusMonths(3).atDay(20).atTime(8, 0).atZone(ZONE).toInstant();
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		for (String code : List.of("74", "7401", "740101", "740101001", "740101001001")) {
			records.add(Events.region(prefix(), code, before));
		}
		records.add(Events.station(prefix(), "74-a", "740101001001", "STATION", "RUNNING", 1, before));
		send(records);
		awaitCoverage("74", "1 1 1 0 0 0");
		RegionOrderEvents order = new RegionOrderEvents("740101000000", now.minusMonths(1).atDay(1));
		send(List.of(order.told("APPLIED", 1, RegionOrderEvents.move("740101001001", "740101001003"))));
		awaitOpen(order);
		String region = Events.idOf(RegionCode.of("740101001001"));
		tell("region", region, "volunteer.region.recoded.v1", "740101001003", 2,
				data(order, region, "740101001003", "APPLIED", now.minusMonths(1).atDay(1).toString(), "9999-12-31"));
		tellStation("74-a", "740101001003", "STATION", "RUNNING", 2);
		follow(order, "activity-service", "APPLIED");
		follow(order, "project-service", "APPLIED");

		awaitChildren("/coverage/740101001", "740101001003 1 1 1 0 0 0");
		assertThat(children("/coverage/740101001?month=" + now.minusMonths(1)))
			.containsExactly("740101001003 1 1 1 0 0 0");
		assertThat(children("/coverage/740101001?month=" + now.minusMonths(2)))
			.containsExactly("740101001001 1 1 1 0 0 0");
		assertThat(json(official("74", "tier-viewer").get("/trends/740101001003?months=4").body()).path("items"))
			.extracting((month) -> month.path("month").stringValue() + " " + month.path("stations"))
			.containsExactly(now.minusMonths(3) + " 1", now.minusMonths(2) + " 1", now.minusMonths(1) + " 1",
					now + " 1");
		assertThat(json(official("74", "tier-viewer").get("/trends/740101?months=4").body()).path("items"))
			.extracting((month) -> month.path("communities").intValue())
			.containsExactly(1, 1, 1, 1);
	}

	/** As after a loss of this service's data, when all topics are read again. */
	@Test
	void monthsBehindAnOldOrderStayAsTheyWereCounted() {
		YearMonth now = YearMonth.from(this.today);
		LocalDate on = now.minusMonths(2).atDay(10);
		Instant applied = on.atTime(8, 0).atZone(ZONE).toInstant();
		RegionOrderEvents order = new RegionOrderEvents("770101000000", on, applied);
		String region = Events.idOf(RegionCode.of("770101001001"));
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		for (String code : List.of("77", "7701", "770101", "770101001", "770101001001")) {
			records.add(Events.region(prefix(), code, applied.minus(Duration.ofDays(30))));
		}
		records.add(Events.event(prefix(), "region", region, "recoded", RegionCode.of("770101001003"), 2, applied,
				data(order, region, "770101001003", "APPLIED", on.toString(), "9999-12-31")));
		records.add(Events.station(prefix(), "77-a", "770101001003", "STATION", "RUNNING", 2, applied));
		send(records);
		awaitCoverage("77", "1 1 1 0 0 0");
		send(List.of(order.told("APPLIED", 1, RegionOrderEvents.move("770101001001", "770101001003"))));
		awaitOpen(order);
		follow(order, "activity-service", "APPLIED");
		follow(order, "project-service", "APPLIED");

		awaitChildren("/coverage/770101001", "770101001003 1 1 1 0 0 0");
		assertThat(children("/coverage/770101001?month=" + now.minusMonths(1)))
			.containsExactly("770101001003 1 1 1 0 0 0");
	}

	@Test
	void aCountThatIsNotKnownAnyMoreHasNoValue() {
		tellRegions("75", "7501");
		String city = Events.idOf(RegionCode.of("7501"));
		tell("region", city, "volunteer.region.population-set.v1", "7501", 2,
				Events.regionData(RegionCode.of("7501"), "9999-12-31")
					.replace("\"validFrom\"", "\"population\":900,\"populationOn\":\"2024-01-01\",\"validFrom\""));
		Awaitility.await().atMost(LIMIT).until(() -> population("7501"), "900"::equals);

		tell("region", city, "volunteer.region.population-set.v1", "7501", 3,
				Events.regionData(RegionCode.of("7501"), "9999-12-31")
					.replace("\"validFrom\"", "\"populations\":[{\"on\":\"2024-01-01\",\"residents\":900}],"
							+ "\"populationsUnknown\":[\"2025-01-01\"],\"validFrom\""));

		Awaitility.await().atMost(LIMIT).until(() -> population("7501"), "null"::equals);
		assertThat(json(official("75", "tier-viewer").get("/coverage/7501?on=2024-12-31").body()).path("node")
			.path("population")
			.intValue()).isEqualTo(900);
	}

	private String population(String region) {
		return json(official(region, "tier-viewer").get("/coverage/" + region).body()).path("node")
			.path("population")
			.toString();
	}

	/**
	 * Two communities that become a third today; all has come but what project-service
	 * moves.
	 */
	private RegionOrderEvents merged(String province) {
		tellRegions(province, province + "01", province + "0101", province + "0101001", province + "0101001001",
				province + "0101001002");
		tellStation(province + "-a", province + "0101001001", "STATION", "RUNNING", 1);
		tellStation(province + "-b", province + "0101001002", "STATION", "RUNNING", 1);
		send(List.of(Events.project(prefix(), province + "-p", province + "0101001001", true, 1, Instant.now())));
		awaitCoverage(province, "2 2 2 0 1 0");
		RegionOrderEvents order = new RegionOrderEvents(province + "0101000000", this.today);
		send(List.of(order.told("APPLIED", 1, moves(province))));
		awaitOpen(order);
		tellRegion(order, province + "0101001001", 2, "APPLIED", "2023-06-30", this.today.toString());
		tellRegion(order, province + "0101001002", 2, "APPLIED", "2023-06-30", this.today.toString());
		tellRegion(order, province + "0101001003", 1, "APPLIED", this.today.toString(), "9999-12-31");
		tellStation(province + "-a", province + "0101001003", "STATION", "RUNNING", 2);
		tellStation(province + "-b", province + "0101001003", "STATION", "RUNNING", 2);
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.jdbc.queryForList("SELECT stations FROM indicator_held WHERE region_code = ?",
					Integer.class, province + "0101001003"), List.of(2)::equals);
		return order;
	}

	private static String[] moves(String province) {
		return new String[] { RegionOrderEvents.move(province + "0101001001", province + "0101001003"),
				RegionOrderEvents.move(province + "0101001002", province + "0101001003") };
	}

	private void awaitOpen(RegionOrderEvents order) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.jdbc.queryForList(
					"SELECT order_id FROM tree_order WHERE settled_at IS NULL AND order_id = ?", String.class,
					order.id()), (open) -> !open.isEmpty());
	}

	private void tellRegion(RegionOrderEvents order, String code, long sequence, String state, String from, String to) {
		String id = Events.idOf(RegionCode.of(code));
		tell("region", id, "volunteer.region.ended.v1", code, sequence, data(order, id, code, state, from, to));
	}

	private static String data(RegionOrderEvents order, String id, String code, String state, String from, String to) {
		return Events.regionData(RegionCode.of(code), to)
			.replace(Events.idOf(RegionCode.of(code)), id)
			.replace("2023-06-30", from)
			.replace("\"later\"", "\"orderId\":\"" + order.id() + "\",\"orderState\":\"" + state + "\",\"later\"");
	}

	private void follow(RegionOrderEvents order, String service, String state) {
		send(List.of(order.followed(service, state, 1)));
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> this.jdbc.queryForList(
					"SELECT state FROM tree_order_follower WHERE order_id = ? AND service = ?", String.class,
					order.id(), service), List.of(state)::equals);
	}

	private List<String> children(String path) {
		JsonNode answer = json(official(path.replaceAll("[^0-9]*([0-9]+).*", "$1"), "tier-viewer").get(path).body());
		List<String> children = new ArrayList<>();
		answer.path("children")
			.forEach((child) -> children.add(child.path("code").stringValue() + " " + figures(child)));
		return children;
	}

	private void awaitChildren(String path, String... children) {
		Awaitility.await().atMost(LIMIT).until(() -> children(path), List.of(children)::equals);
	}

	private String prefix() {
		return this.events.topicPrefix();
	}

}
