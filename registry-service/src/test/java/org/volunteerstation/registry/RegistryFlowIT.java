package org.volunteerstation.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Registering, reading and finding, through the whole service. */
class RegistryFlowIT extends StationFlow {

	@Test
	void registersStationAndTellsTopic() {
		Api.Answer answer = officer("510104").post("/stations", """
				{"regionCode":"510104017001","kind":"STATION","state":"PLAQUED","plaqueOn":"2026-11-01",
				"address":"水井街 1 号","longitude":104.08,"latitude":30.64,"openingHours":"9:00-17:00"}""");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("ETag")).isEqualTo("\"1\"");
		assertThat(answer.header("Location")).isEqualTo("/api/v1/registry/stations/" + answer.text("id"));
		assertThat(answer.text("name")).isEqualTo("水井坊社区志愿服务站");
		assertThat(answer.text("regionName")).isEqualTo("水井坊社区");
		assertThat(answer.text("origin")).isEqualTo("ENTERED");
		Api.Answer read = officer("510104").get("/stations/" + answer.text("id"));
		assertThat(read.json()).isEqualTo(answer.json());
		ConsumerRecord<String, String> event = events("station", answer.text("id"), 1).getFirst();
		assertThat(header(event, "ce_type")).isEqualTo("volunteer.station.registered.v1");
		assertThat(header(event, "ce_source")).isEqualTo("/registry-service");
		assertThat(header(event, "ce_regioncode")).isEqualTo(SHUIJINGFANG);
		assertThat(header(event, "ce_sequence")).isEqualTo("1");
		assertThat(event.value()).doesNotContain("水井街");
	}

	@Test
	void tellsRegions() {
		assertThat(events("region", "", 5))
			.allSatisfy((event) -> assertThat(header(event, "ce_type")).startsWith("volunteer.region."));
	}

	@Test
	void repeatsAnswerForSameIdempotencyKey() {
		Api officer = officer("510104").with("Idempotency-Key", "k-" + System.nanoTime());
		String body = "{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"BUILDING\"}";

		Api.Answer first = officer.post("/stations", body);
		Api.Answer second = officer.post("/stations", body);

		assertThat(second.status()).isEqualTo(201);
		assertThat(second.text("id")).isEqualTo(first.text("id"));
		assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM station", Long.class)).isEqualTo(1);
		assertThat(officer.post("/stations", body.replace("017001", "017002")).status()).isIn(409, 422);
	}

	@Test
	void refusesNameTakenInCommunity() {
		registered(SHUIJINGFANG, "某站", "RUNNING");

		Api.Answer answer = officer("510104").post("/stations", station(SHUIJINGFANG, "某站", "RUNNING"));

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("code")).isEqualTo("station-name-taken");
	}

	@Test
	void letsPointStandUnderStationOfItsCommunityOnly() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");
		String point = "{\"regionCode\":\"%s\",\"kind\":\"POINT\",\"state\":\"BUILDING\",\"parentStationId\":\"" + id
				+ "\",\"hostName\":\"锦绣物业\",\"hostCreditCode\":\"91350211M0000XUF46\"}";

		Api.Answer good = officer("510104").post("/stations", point.formatted(SHUIJINGFANG));

		assertThat(good.status()).isEqualTo(201);
		assertThat(good.text("name")).isEqualTo("水井坊社区志愿服务点");
		assertThat(good.json().path("hostCreditCodeDoubtful").asBoolean()).isTrue();
		assertThat(officer("510104").post("/stations", point.formatted(SHUIJINGFANG).replace("XUF46", "XUFI6"))
			.text("code")).isEqualTo("credit-code-invalid");
		assertThat(officer("510104").post("/stations", point.formatted(SHUIJINGFANG).replaceFirst(",.hostName.*", "}"))
			.text("code")).isEqualTo("point-without-host");
		assertThat(officer("510104").post("/stations", point.formatted("510104017002")).text("code"))
			.isEqualTo("point-without-station");
		assertThat(officer("510104").get("/stations?kind=POINT").items("id")).containsExactly(good.text("id"));
		assertThat(officer("510104").get("/stations?parent=" + id).items("id")).containsExactly(good.text("id"));
		assertThat(officer("510107").get("/stations?parent=" + id).items("id")).isEmpty();
		assertThat(officer("510104").get("/stations?parent=x").text("code")).isEqualTo("station-not-found");
	}

	@Test
	void numbersThePointsOfACommunityThatNobodyNamed() throws Exception {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");
		IntFunction<String> point = (house) -> """
				{"regionCode":"510104017001","kind":"POINT","state":"BUILDING","parentStationId":"%s","hostName":"锦绣物业",
				"hostCreditCode":"91350100M000100Y43","address":"水井街 %d 号"}""".formatted(id, house);
		assertThat(List.of(officer("510104").post("/stations", point.apply(1)).text("name"),
				officer("510104").post("/stations", point.apply(2)).text("name")))
			.containsExactly("水井坊社区志愿服务点", "水井坊社区志愿服务点（2）");
		assertThat(officer("510104").post("/stations", point.apply(2)).text("code")).as("there already")
			.isEqualTo("station-name-taken");

		AtomicInteger house = new AtomicInteger(2);
		List<Integer> answers = Concurrently.call(4,
				() -> officer("510104").post("/stations", point.apply(house.incrementAndGet())).status());

		assertThat(answers).contains(201).allMatch((status) -> status == 201 || status == 409);
		List<String> expected = new ArrayList<>(List.of("水井坊社区志愿服务点"));
		long stored = 2 + answers.stream().filter((status) -> status == 201).count();
		for (int number = 2; number <= stored; number++) {
			expected.add("水井坊社区志愿服务点（" + number + "）");
		}
		assertThat(officer("510104").get("/stations?kind=POINT").items("name"))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void storesSqlAndScriptAsText() {
		String name = "'; DROP TABLE station; -- <script>alert(1)</script>";

		String id = registered(SHUIJINGFANG, name, "RUNNING");

		assertThat(officer("510104").get("/stations/" + id).text("name")).isEqualTo(name);
		assertThat(officer("510104").get("/stations?q=%27%3B%20DROP").items("id")).containsExactly(id);
		assertThat(officer("510104").get("/stations?q=%25").items("id")).isEmpty();
	}

	@Test
	void refusesBadInputAndStoresNothing() {
		Api officer = officer("510104");
		String good = station(SHUIJINGFANG, "某站", "RUNNING");

		assertThat(officer.post("/stations", "{").text("code")).isEqualTo("malformed-json");
		assertThat(officer.post("/stations", good.replace("\"kind\"", "\"sort\"")).text("code"))
			.isEqualTo("unknown-field");
		assertThat(officer.post("/stations", good.replace("RUNNING", "FLYING")).status()).isEqualTo(400);
		assertThat(officer.post("/stations", good.replace("\"2026-01-02\"", "17")).status()).isEqualTo(400);
		assertThat(officer.post("/stations", good.replace("某站", "某\\u0000站")).text("code")).isEqualTo("text-invalid");
		assertThat(officer.post("/stations", good.replace("某站", "站".repeat(101))).status()).isEqualTo(422);
		assertThat(officer.post("/stations", good.replace("2026-01-02", "2099-01-02")).text("code"))
			.isEqualTo("date-in-future");
		assertThat(officer.post("/stations", "{\"kind\":\"STATION\"}").status()).isEqualTo(400);
		assertThat(officer.post("/stations", " ".repeat(300_000)).status()).isEqualTo(413);
		assertThat(officer.get("/stations?limit=201").status()).isEqualTo(422);
		assertThat(officer.get("/stations?after=nonsense").status()).isEqualTo(422);
		assertThat(officer.get("/stations?state=FLYING").status()).isEqualTo(400);
		assertThat(officer.send("DELETE", "/stations", "", "application/json").status()).isEqualTo(405);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM station", Long.class)).isZero();
	}

	@Test
	void answersInEnglishWhenAsked() {
		assertThat(officer("510104").get("/stations/x").text("title")).isEqualTo("没有此站点");
		assertThat(officer("510104").with("Accept-Language", "en").get("/stations/x").text("title"))
			.isEqualTo("No such station");
	}

	@Test
	void showsResidentsOpenStationsOfTheirCommunity() {
		String open = registered(SHUIJINGFANG, "某站", "RUNNING");
		officer("510104").post("/stations",
				"{\"regionCode\":\"510104017001\",\"kind\":\"STATION\",\"state\":\"BUILDING\",\"name\":\"在建站\"}");
		registered("510104017002", "别站", "RUNNING");

		Api.Answer answer = caller(Tokens.resident(SHUIJINGFANG)).get("/home/stations");

		assertThat(answer.items("id")).containsExactly(open);
		assertThat(answer.response().body()).doesNotContain("origin").doesNotContain("version");
		assertThat(caller(Tokens.resident(SHUIJINGFANG)).get("/stations").status()).isEqualTo(403);
		assertThat(officer("510104").get("/home/stations").status()).isEqualTo(403);
	}

	@Test
	void countsStationsByCommunity() {
		registered(SHUIJINGFANG, "某站", "RUNNING");
		registered(SHUIJINGFANG, "另站", "PLAQUED");
		registered("510104017002", "别站", "RUNNING");

		Api.Answer answer = officer("510104").get("/regions/510104/station-counts?limit=1");

		assertThat(answer.items("regionCode")).containsExactly(SHUIJINGFANG);
		assertThat(answer.items("covering")).containsExactly("2");
		assertThat(answer.text("next")).isEqualTo(SHUIJINGFANG);
		assertThat(officer("510104").get("/regions/510104/station-counts?after=" + SHUIJINGFANG).items("regionCode"))
			.containsExactly("510104017002");
	}

	@Test
	void registersBatchAndRepeatsItsAnswer() {
		Api system = system().with("Idempotency-Key", "b-" + System.nanoTime());
		String batch = "{\"mode\":\"ALL_OR_NOTHING\",\"stations\":["
				+ station(SHUIJINGFANG, "某站", "RUNNING").replace("{", "{\"origin\":\"DEMO\",") + ","
				+ station("510104017002", "别站", "RUNNING") + "]}";

		Api.Answer first = system.post("/stations/batches", batch);
		Api.Answer second = system.post("/stations/batches", batch);

		assertThat(first.status()).isEqualTo(200);
		assertThat(first.json().path("stored").size()).isEqualTo(2);
		assertThat(second.json()).isEqualTo(first.json());
		assertThat(this.jdbc.queryForList("SELECT origin FROM station ORDER BY region_code", String.class))
			.containsExactly("DEMO", "ENTERED");
	}

	@Test
	void readsCodeLists() {
		assertThat(officer("510104").get("/code-lists").items("code")).contains("six-haves", "station-state");
		assertThat(officer("510104").get("/code-lists/six-haves").items("name")).containsExactly("有场所", "有队伍", "有项目",
				"有设施", "有制度", "有标识");
		assertThat(officer("510104").get("/code-lists/nothing").status()).isEqualTo(404);
	}

	@Test
	void walksTreeFromProvinceToCommunity() {
		Api province = official("51", "tier-viewer");

		assertThat(province.get("/regions/51/children?limit=200").items("code")).hasSize(21);
		assertThat(province.get("/regions/510104017/children").items("displayName")).contains("水井坊社区");
		Api.Answer community = officer(SHUIJINGFANG).get("/regions/" + SHUIJINGFANG);
		assertThat(community.json().path("path")).extracting((step) -> step.path("displayName").asString(""))
			.containsExactly("四川省", "成都市", "锦江区", "锦官驿街道", "水井坊社区");
		assertThat(province.get("/regions/51/children?on=2020-04-10").status()).isEqualTo(404);
	}

	@Test
	void findsRegionsByPartOfNameAndStartOfCode() {
		Api city = official("5101", "tier-viewer");

		assertThat(city.get("/regions?q=" + encoded("井坊")).items("code")).contains(SHUIJINGFANG);
		assertThat(city.get("/regions?q=" + encoded("水井坊社区居委会")).items("code")).startsWith(SHUIJINGFANG);
		assertThat(city.get("/regions?q=510104017").items("code")).startsWith("510104017000", SHUIJINGFANG);
		assertThat(city.get("/regions?q=" + encoded("锦") + "&tier=COUNTY").items("displayName")).contains("锦江区");
		assertThat(city.get("/regions?q=" + encoded("自流井")).items("code")).noneMatch((code) -> code.startsWith("5103"));
		assertThat(city.get("/regions?q=%25").items("code")).isEmpty();
	}

}
