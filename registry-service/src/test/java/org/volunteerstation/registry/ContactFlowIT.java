package org.volunteerstation.registry;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.platform.service.personal.Rewrap;
import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contacts by HTTP: one first, masked, found by hash, unmasked with right and purpose.
 */
@ExtendWith(OutputCaptureExtension.class)
class ContactFlowIT extends StationFlow {

	private static final String NAME = "欧阳晓红";

	private static final String PHONE = "139-0013-8456";

	private static final String PURPOSE = "{\"purpose\":\"联系站点值班人\"}";

	@Autowired
	private Rewrap rewrap;

	private String station = "";

	@BeforeEach
	void station() {
		this.station = registered(SHUIJINGFANG, "水井坊站", "RUNNING");
	}

	@Test
	void showsMasksAndNeverANameInADumpOrLog(CapturedOutput output) {
		Api.Answer added = add(officer("510104"), NAME, PHONE, ",\"position\":\"社区书记\"");

		assertThat(added.status()).as(added.response().body()).isEqualTo(201);
		assertThat(added.text("name")).isEqualTo("欧阳*");
		assertThat(added.text("phone")).isEqualTo("139****8456");
		assertThat(added.text("position")).isEqualTo("社区书记");
		assertThat(listed().items("name")).containsExactly("欧阳*");
		assertThat(officer("510104").get("/contacts/" + added.text("id")).header("ETag")).isEqualTo("\"1\"");
		Api.Answer clear = clear(unmasker(), added.text("id"), PURPOSE);
		assertThat(clear.text("name")).as(clear.response().body()).isEqualTo(NAME);
		assertThat(clear.text("phone")).isEqualTo(PHONE);
		assertThat(traces(added.text("id"))).containsExactly("station-contact 510104017001 联系站点值班人");
		assertThat(dump()).contains("station_contact/", "outbox_event/")
			.doesNotContain("晓红", "13900138456", "139-0013-8456");
		assertThat(output.getAll()).doesNotContain("晓红", "13900138456", "139-0013-8456");
		assertThat(this.rewrap.remaining()).containsEntry("station_contact", 0L);
	}

	@Test
	void hasExactlyOneFirst() {
		Api.Answer first = add(officer("510104"), NAME, PHONE, "");
		Api.Answer second = add(officer("510104"), "张晓明", "13800138000", "");
		assertThat(listed().items("first")).containsExactly("true", "false");
		assertThat(change(second, "{\"position\":\"站长\",\"first\":true}").status()).isEqualTo(200);

		assertThat(listed().items("id")).containsExactly(second.text("id"), first.text("id"));
		assertThat(listed().items("first")).containsExactly("true", "false");
		Api.Answer now = officer("510104").get("/contacts/" + second.text("id"));
		assertThat(change(now, "{\"first\":false}").text("code")).isEqualTo("contact-first-needed");
		assertThat(change(first, "{\"first\":false}").status()).as("it stepped back meanwhile").isEqualTo(412);
		Api.Answer third = add(officer("510104"), "李梅英", "13700137000", ",\"first\":true");
		assertThat(listed().items("id")).containsExactly(third.text("id"), first.text("id"), second.text("id"));
		assertThat(remove(officer("510104"), third).status()).isEqualTo(204);

		assertThat(listed().items("id")).containsExactly(first.text("id"), second.text("id"));
		assertThat(listed().items("first")).containsExactly("true", "false");
	}

	@Test
	void hasOneFirstHoweverManyAskAtOnce() throws Exception {
		add(officer("510104"), NAME, PHONE, "");

		AtomicInteger next = new AtomicInteger();
		List<Integer> answers = Concurrently.call(4,
				() -> add(officer("510104"), "张晓明", "1380013800" + next.getAndIncrement(), ",\"first\":true").status());

		assertThat(answers).containsOnly(201);
		assertThat(listed().items("first")).hasSize(5).containsOnlyOnce("true");
	}

	@Test
	void changesWithTheVersionSeenAndLeavesWhatIsMasked() throws Exception {
		Api.Answer added = add(officer("510104"), NAME, PHONE, "");
		String path = "/contacts/" + added.text("id");
		String change = "{\"position\":\"副站长\",\"first\":true}";

		assertThat(officer("510104").put(path, change).status()).isEqualTo(428);
		List<Integer> answers = Concurrently.call(6,
				() -> officer("510104").with("If-Match", "\"1\"").put(path, change).status());

		assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
		assertThat(clear(unmasker(), added.text("id"), PURPOSE).text("name")).isEqualTo(NAME);
		assertThat(officer("510104").get(path).text("position")).isEqualTo("副站长");
		assertThat(remove(officer("510104"), added).status()).isEqualTo(412);
	}

	@Test
	void refusesTwinsTooManyAndWhatIsNoPerson() {
		add(officer("510104"), NAME, PHONE, "");

		assertThat(add(officer("510104"), NAME, PHONE, "").text("code")).isEqualTo("contact-exists");
		assertThat(add(officer("510104"), "王", PHONE, "").text("code")).isEqualTo("person-name-invalid");
		assertThat(add(officer("510104"), NAME, "抱怨热线", "").text("code")).isEqualTo("phone-invalid");
		assertThat(add(officer("510104"), NAME, "13800138000", ",\"position\":\" \"").text("code"))
			.isEqualTo("text-invalid");
		for (int number = 1; number < 20; number++) {
			assertThat(add(officer("510104"), NAME, "0283334" + (1000 + number), "").status()).isEqualTo(201);
		}
		assertThat(add(officer("510104"), NAME, "13800138000", "").text("code")).isEqualTo("contact-limit-reached");
	}

	@Test
	void findsTheWholeNameOrPhoneWithinScopeOnly() {
		String id = add(officer("510104"), NAME, "+86 139 0013 8456", "").text("id");
		add(officer("510104"), "张晓明", "13800138000", "");

		Api.Answer found = search(officer("510104"), "{\"name\":\"欧阳 晓红\"}");
		assertThat(found.items("id")).containsExactly(id);
		JsonNode place = found.json().path("items").path(0).path("foundAt");
		assertThat(place.path("stationName").asString())
			.isEqualTo(officer("510104").get("/stations/" + this.station).text("name"));
		assertThat(place.path("regionName").asString()).isEqualTo("水井坊社区");
		assertThat(place.path("above")).extracting((step) -> step.path("displayName").asString())
			.containsExactly("四川省", "成都市", "锦江区", "锦官驿街道");
		assertThat(listed().json().path("items").path(0).path("foundAt").isNull()).isTrue();
		assertThat(search(officer("5101"), "{\"phone\":\"13900138456\"}").items("id")).containsExactly(id);
		assertThat(search(officer("510104"), "{\"name\":\"晓红\"}").items("id")).isEmpty();
		assertThat(search(officer("510107"), "{\"name\":\"欧阳晓红\"}").items("id")).isEmpty();
		assertThat(search(officer("510104"), "{}").text("code")).isEqualTo("person-search-empty");
		assertThat(officer("510104").post("/contacts/searches?after=x", "{\"name\":\"欧阳晓红\"}").text("code"))
			.isEqualTo("wrong-page");
		assertThat(
				officer("510107").post("/contacts/searches?after=510104000000." + new UUID(0, 0), "{\"name\":\"欧阳晓红\"}")
					.items("id"))
			.isEmpty();
	}

	@Test
	void isNobodysWhoIsElsewhere() {
		Api.Answer added = add(officer("510104"), NAME, PHONE, "");
		Api foreign = officer("510107").with("If-Match", "\"1\"");
		String path = "/contacts/" + added.text("id");

		assertThat(foreign.get(path).text("code")).isEqualTo("contact-not-found");
		assertThat(foreign.put(path, "{\"first\":true}").status()).isEqualTo(404);
		assertThat(foreign.send("DELETE", path, "", "application/json").status()).isEqualTo(404);
		assertThat(foreign.get("/stations/" + this.station + "/contacts").text("code")).isEqualTo("station-not-found");
		assertThat(add(officer("510107"), NAME, PHONE, "").text("code")).isEqualTo("station-not-found");
		assertThat(clear(official("510107", "tier-officer", "unmasker"), added.text("id"), PURPOSE).text("code"))
			.isEqualTo("contact-not-found");
		assertThat(clear(officer("510104"), added.text("id"), PURPOSE).status()).isEqualTo(403);
		assertThat(add(official("510104", "tier-viewer"), NAME, PHONE, "").status()).isEqualTo(403);
		assertThat(add(caller(Tokens.app("510104", "registry.write")), NAME, PHONE, "").status()).isEqualTo(403);
		assertThat(add(official(SHUIJINGFANG, "station-manager"), "李梅英", PHONE, "").status()).isEqualTo(201);
	}

	@Test
	void canBeRemovedFromAStationThatIsWithdrawnAndNothingElse() {
		Api.Answer added = add(officer("510104"), NAME, PHONE, "");
		this.jdbc.update("UPDATE station SET state = 'WITHDRAWN' WHERE id = ?", this.station);

		assertThat(add(officer("510104"), "李梅英", PHONE, "").text("code")).isEqualTo("station-withdrawn");
		assertThat(change(added, "{\"first\":true}").text("code")).isEqualTo("station-withdrawn");
		assertThat(remove(officer("510104"), added).status()).isEqualTo(204);
		assertThat(listed().items("id")).isEmpty();
	}

	@Test
	void repeatsNoAddition() {
		Api caller = officer("510104").with("Idempotency-Key", UUID.randomUUID().toString());

		String first = add(caller, NAME, PHONE, "").text("id");

		assertThat(add(caller, NAME, PHONE, "").text("id")).isEqualTo(first);
		assertThat(listed().items("id")).hasSize(1);
	}

	private Api.Answer add(Api caller, String name, String phone, String more) {
		return caller.post("/stations/" + this.station + "/contacts",
				"{\"name\":\"" + name + "\",\"phone\":\"" + phone + "\"" + more + "}");
	}

	private Api.Answer change(Api.Answer seen, String body) {
		return officer("510104").with("If-Match", seen.header("ETag")).put("/contacts/" + seen.text("id"), body);
	}

	private static Api.Answer remove(Api caller, Api.Answer seen) {
		return caller.with("If-Match", seen.header("ETag"))
			.send("DELETE", "/contacts/" + seen.text("id"), "", "application/json");
	}

	private Api.Answer listed() {
		return officer("510104").get("/stations/" + this.station + "/contacts");
	}

	private static Api.Answer clear(Api caller, String id, String purpose) {
		return caller.post("/contacts/" + id + "/clear", purpose);
	}

	private static Api.Answer search(Api caller, String body) {
		return caller.post("/contacts/searches", body);
	}

}
