package org.volunteerstation.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.ToldEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes with the regions of an order, in this service and in the others. */
class ChangeFollowIT extends ChangeFlow {

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901009", "东西街道"), "");

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@LocalServerPort
	private int servicePort;

	@Value("${volunteer.events.topic-prefix}")
	private String prefix = "";

	@AfterEach
	void removeWhatFollowed() {
		PROJECTS.breakDown(false);
		emptyRegister();
		this.jdbc.update("DELETE FROM inspection_plan");
		this.jdbc.update("DELETE FROM stored_file");
		emptyAccounts();
		for (String table : List.of("notice_receipt", "notice_address", "notice")) {
			this.jdbc.update("DELETE FROM " + table);
		}
	}

	@Test
	void filesManagersAndStandingsFollowTheirStations() {
		String west = station("519901002001", "西站");
		String file = file(west, "519901002001");
		Api.Answer manager = county().post("/stations/" + west + "/managers",
				manager("张晓明", "13800138000", "2026-01-01", ""));
		assertThat(manager.status()).as(manager.response().body()).isEqualTo(201);
		long told = count("SELECT COUNT(*) FROM" + ToldEvents.TABLE + "told WHERE topic = 'standard' AND event_key = ?",
				west);

		Api.Answer draft = drafted(county(), MERGE);
		assertThat(preview(draft).path("files").asInt()).isEqualTo(1);
		Api.Answer applied = step(city(), step(county(), draft, "SUBMITTED"), "APPROVED");

		String community = county().get("/stations/" + west).text("regionCode");
		assertThat(community).startsWith("519901009");
		assertThat(county().get("/files/" + file).text("regionCode")).isEqualTo(community);
		assertThat(county().get("/managers/" + manager.text("id")).text("regionCode")).isEqualTo(community);
		assertThat(events("standard", west, (int) told + 1).getLast().value()).contains(community);

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(county().get("/files/" + file).text("regionCode")).isEqualTo("519901002001");
		assertThat(county().get("/managers/" + manager.text("id")).text("regionCode")).isEqualTo("519901002001");
	}

	@Test
	void thePreviewCountsWhatTheOrderMoves() {
		String west = station("519901002001", "西站");
		station("519902001001", "南站");
		point("519901002001", "西点", west);
		file(west, "519901002001");
		county().post("/stations/" + west + "/managers", manager("张晓明", "13800138000", "2026-01-01", ""));
		county().post("/stations/" + west + "/contacts", "{\"name\":\"李梅英\",\"phone\":\"13900138456\"}");
		Api office = officer("519901");
		String plan = InspectionFlow.opened(office, InspectionFlow.terms("PERCENT", 100, ""));
		InspectionFlow.draw(office, plan);
		String visit = office.get(InspectionFlow.VISITS + "?plan=" + plan + "&station=" + west).items("id").getFirst();
		InspectionFlow.record(office, visit, InspectionFlow.finding("GENERAL", "没有公示", InspectionFlow.soon()));
		InspectionFlow.step(office, InspectionFlow.VISITS + "/" + visit, "issue", "{}");
		assertThat(InspectionFlow
			.upload(this.servicePort, Tokens.official("519901", "tier-officer"), "inspection-visit", visit)
			.statusCode()).isEqualTo(201);
		assertThat(InspectionFlow
			.upload(this.servicePort, Tokens.official("519901002001", "station-manager"), "inspection-finding",
					InspectionFlow.firstFinding(office, visit))
			.statusCode()).isEqualTo(201);
		InspectionFlow.opened(officer("519901002"), InspectionFlow.terms("NUMBER", 1, ""));

		Api.Answer draft = drafted(county(), MERGE);
		JsonNode preview = preview(draft);
		step(city(), step(county(), draft, "SUBMITTED"), "APPROVED");

		String there = " region_code LIKE '519901009%'";
		Map<String, String> moved = Map.of("stations", "station WHERE kind = 'STATION' AND", "points",
				"station WHERE kind = 'POINT' AND", "managers", "station_manager WHERE", "contacts",
				"station_contact WHERE", "files", "stored_file WHERE", "visits", "inspection_visit WHERE",
				"inspectionPlans", "inspection_plan WHERE");
		moved.forEach((figure, rows) -> assertThat(preview.path(figure).asLong()).as(figure)
			.isPositive()
			.isEqualTo(count("SELECT COUNT(*) FROM " + rows + there)));
		assertThat(preview.path("files").asLong()).isEqualTo(3);
		assertThat(preview.path("visits").asLong()).isEqualTo(2);
	}

	@Test
	void postsFollowTheirRegionsAndMeet() {
		String id = account();
		post(id, "519901001000", "TIER_OFFICER", true);
		post(id, "519901002000", "TIER_OFFICER", false);
		post(id, "519901002001", "TIER_VIEWER", false);
		String sibling = account();
		post(sibling, "519902000000", "TIER_ADMIN", true);

		Api.Answer draft = drafted(county(), MERGE);
		assertThat(preview(draft).path("posts").asInt()).isEqualTo(3);
		Api.Answer applied = step(city(), step(county(), draft, "SUBMITTED"), "APPROVED");

		assertThat(posts(id)).hasSize(2);
		JsonNode acting = posts(id).path(0);
		assertThat(acting.path("regionCode").asString()).isEqualTo("519901009000");
		assertThat(acting.path("active").asBoolean()).isTrue();
		assertThat(posts(id).path(1).path("regionCode").asString()).startsWith("519901009").doesNotEndWith("000");
		assertThat(city().get("/accounts/" + sibling).text("version")).isEqualTo("1");
		assertThat(events("account", id, 1)).extracting((event) -> header(event, "ce_type"))
			.containsExactly("volunteer.account.moved.v1");
		assertThat(events("account", id, 1).getLast().value()).contains("519901009000");

		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(posts(id)).extracting((post) -> post.path("regionCode").asString())
			.containsExactlyInAnyOrder("519901001000", "519901002000", "519901002001");
	}

	@Test
	void postsThatMeetLetSeeNoMoreThanEachOfThem() {
		String both = account();
		String one = account();
		for (String id : List.of(both, one)) {
			post(id, "519901001000", "TIER_OFFICER", true);
			post(id, "519901002000", "TIER_OFFICER", false);
		}
		this.jdbc.update("UPDATE official_post SET unmasks = 1 WHERE account_id = ? OR active = 1", both);

		Api.Answer applied = applied(county(), city(), MERGE);

		assertThat(posts(both)).extracting((post) -> post.path("unmasks").asBoolean()).containsExactly(true);
		assertThat(posts(one)).extracting((post) -> post.path("unmasks").asBoolean()).containsExactly(false);
		assertThat(trail(both)).startsWith("tier-officer+unmasker@519901009000");
		assertThat(trail(one)).as("the trail has what is left").startsWith("tier-officer@519901009000");
		this.jdbc.update("UPDATE official_post SET unmasks = 0 WHERE account_id = ? AND held = 1", both);
		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(posts(both)).as("taken away since").hasSize(2).noneMatch((post) -> post.path("unmasks").asBoolean());
	}

	private String trail(String account) {
		return String.valueOf(this.jdbc.queryForObject(
				"SELECT detail FROM audit_entry WHERE object_id = ? AND action = 'account.moved'", String.class,
				account));
	}

	@Test
	void locksAreThoseOfTheOfficesThatSetThem() {
		Map<String, String> locks = new LinkedHashMap<>();
		for (String office : List.of("519901001000", "519901002000", "519901000000", "519900000000")) {
			String id = account();
			post(id, "519901001001", "TIER_OFFICER", true);
			this.jdbc.update("UPDATE official_account SET state = 'LOCKED', locked_by = ? WHERE id = ?", office, id);
			locks.put(id, office);
		}
		String unlocked = account();

		Api.Answer applied = applied(county(), city(), MERGE);

		assertThat(locks.keySet()).extracting(this::lockedBy)
			.containsExactly("519901009000", "519901009000", "519901000000", "519900000000");
		assertThat(lockedBy(unlocked)).isEqualTo("null");
		String since = account();
		this.jdbc.update("UPDATE official_account SET state = 'LOCKED', locked_by = '519901009000' WHERE id = ?",
				since);
		assertThat(step(city(), applied, "UNDONE").text("state")).isEqualTo("UNDONE");
		locks.forEach((id, office) -> assertThat(lockedBy(id)).as(office).isEqualTo(office));
		assertThat(lockedBy(since)).as("one of those of before").isEqualTo("519901001000");
	}

	private String lockedBy(String account) {
		return String.valueOf(
				this.jdbc.queryForObject("SELECT locked_by FROM official_account WHERE id = ?", String.class, account));
	}

	@Test
	void keepsAnOrderWhoseNewRegionsHavePosts() {
		Api.Answer applied = applied(county(), city(), MERGE);
		post(account(), "519901009000", "TIER_OFFICER", true);

		assertThat(step(city(), applied, "UNDONE").text("code")).isEqualTo("change-order-in-use");
	}

	@Test
	void noticesKeepTheirCodesAndReachWhoFollows() {
		Api west = officer("519901002");
		Api.Answer sent = published(officer("519901"), "519901002", "street", "community");
		Api.Answer own = published(west, "519901002", "community");
		this.jdbc.update("UPDATE notice SET published_at = '2026-10-01'");
		assertThat(officer("519901002001").get("/notices").items("id")).hasSize(2);

		Api.Answer applied = applied(county(), city(), MERGE);

		Api merged = officer("519901009");
		assertThat(merged.get("/notices").items("id")).containsExactly(sent.text("id"));
		assertThat(merged.get("/notices/unread").json().path("count").asInt()).isEqualTo(1);
		assertThat(merged.get("/notices/sent").items("id")).containsExactly(own.text("id"));
		String community = this.jdbc
			.queryForObject("SELECT new_code FROM region_succession WHERE old_code = '519901002001'", String.class);
		assertThat(officer(String.valueOf(community)).get("/notices").items("id")).hasSize(2);
		assertThat(merged.post("/notices/" + sent.text("id") + "/receipts", "").status()).isEqualTo(200);
		assertThat(
				officer("519901").get("/notices/sent/" + sent.text("id") + "/receipts?read=true").items("regionCode"))
			.containsExactly("519901002000");

		step(city(), applied, "UNDONE");
		assertThat(west.get("/notices/unread").json().path("count").asInt()).isZero();
		assertThat(officer("519901001").get("/notices").items("id")).isEmpty();
	}

	@Test
	void countsTheOthersAndNamesWhoDoesNotAnswer() {
		PROJECTS.put("region-counts", "{\"regionCode\":\"519901000000\",\"projects\":7}");
		ACTIVITIES.put("region-counts", "{\"regionCode\":\"519901000000\",\"activities\":9}");
		Api.Answer draft = drafted(county(), MERGE);

		assertThat(preview(draft).path("others"))
			.extracting((one) -> one.path("service").asString(), (one) -> one.path("subject").asString(),
					(one) -> one.path("rows").asInt())
			.containsExactly(org.assertj.core.groups.Tuple.tuple("project-service", "projects", 7),
					org.assertj.core.groups.Tuple.tuple("activity-service", "activities", 9));

		PROJECTS.breakDown(true);
		assertThat(preview(draft).path("others").path(0).path("rows").isNull()).isTrue();
		assertThat(preview(draft).path("others").path(1).path("rows").asInt()).isEqualTo(9);
	}

	@Test
	void isSettledOnceEveryServiceHasFollowed() {
		Api.Answer applied = applied(county(), city(), MERGE);
		String path = "/change-orders/" + applied.text("id") + "/followers";
		assertThat(county().get(path).json().path("settled").asBoolean()).isFalse();

		follow(applied.text("id"), "project-service", "APPLIED", 3);
		follow(applied.text("id"), "activity-service", "APPLIED", 0);
		follow(applied.text("id"), "activity-service", "APPLIED", 0);
		follow(applied.text("id"), "analytics-service", "APPLIED", 2);

		Awaitility.await().atMost(SOON).until(() -> county().get(path).json().path("settled").asBoolean());
		assertThat(county().get(path).items("moved")).containsExactly("3", "0", "2");
		assertThat(official("519902", "tier-admin").get(path).text("code")).isEqualTo("change-order-not-found");
		step(city(), applied, "UNDONE");
		assertThat(county().get(path).json().path("settled").asBoolean()).isFalse();
	}

	private JsonNode preview(Api.Answer draft) {
		Api.Answer answer = county().get("/change-orders/" + draft.text("id") + "/preview");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json();
	}

	private JsonNode posts(String account) {
		return county().get("/accounts/" + account).json().path("posts");
	}

	/** As if opened some time ago: what Keycloak makes of it is no matter here. */
	private String account() {
		String id = UUID.randomUUID().toString();
		this.jdbc.update("INSERT INTO official_account (id, username, state, activated, version, updated_at)"
				+ " VALUES (?, ?, 'ACTIVE', 1, 1, NOW(6))", id, id);
		return id;
	}

	private void post(String account, String region, String role, boolean active) {
		long posts = count("SELECT COUNT(*) FROM official_post");
		this.jdbc.update(
				"INSERT INTO official_post (id, account_id, region_code, role, held, active) VALUES (?, ?, ?, ?, 1, ?)",
				"%08d".formatted(1_900_000 + posts) + UUID.randomUUID().toString().substring(8), account, region, role,
				active ? 1 : null);
	}

	private String file(String station, String region) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update("""
				INSERT INTO stored_file (id, region_code, owner_type, owner_id, purpose, name, media_type, size, sha256,
				state, created_by, created_at) VALUES (?, ?, 'station', ?, 'EVIDENCE', '照片.png', 'image/png', 1,
				REPEAT('0', 64), 'STORED', 'x', NOW(6))""", id, region, station);
		return id;
	}

	private static Api.Answer published(Api sender, String region, String... tiers) {
		Api.Answer draft = sender.post("/notices/sent", "{\"title\":\"关于台账\",\"body\":\"请报送。\",\"tiers\":["
				+ codes(tiers) + "],\"regions\":[" + codes(region) + "]}");
		assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
		Api.Answer sent = sender.with("If-Match", draft.header("ETag"))
			.post("/notices/sent/" + draft.text("id") + "/publication", "");
		assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
		return sent;
	}

	private void follow(String order, String service, String state, int moved) {
		String data = """
				{"id":"%s","regionCode":"519901000000","service":"%s","state":"%s","moved":%d,"later":1,
				"changedAt":"2026-11-01T00:00:00Z"}""".formatted(order, service, state, moved);
		this.kafka.send(
				KafkaMessageFactory.<String>createWriter(this.prefix + ".region-order-followed", order + "." + service)
					.writeBinary(CloudEventBuilder.v1()
						.withId(UUID.randomUUID().toString())
						.withSource(URI.create("/" + service))
						.withType("volunteer.region-order-followed." + state.toLowerCase(Locale.ROOT) + ".v1")
						.withSubject(order + "." + service)
						.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
						.withExtension("regioncode", "519901000000")
						.withExtension("sequence", "4")
						.build()));
	}

}
