package org.volunteerstation.registry;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a station that is there: changes, steps, withdrawal. */
class StationChangeIT extends StationFlow {

	@Test
	void tellsEachChangeWithNextSequence() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");
		Api officer = officer("510104").with("If-Match", "\"1\"");

		Api.Answer changed = officer.put("/stations/" + id, "{\"name\":\"新名\",\"plaqueOn\":\"2026-01-02\"}");
		Api.Answer taken = officer("510104").with("If-Match", changed.header("ETag"))
			.post("/stations/" + id + "/transitions", "{\"to\":\"RECTIFYING\",\"on\":\"" + today() + "\"}");

		assertThat(changed.status()).isEqualTo(200);
		assertThat(taken.text("state")).isEqualTo("RECTIFYING");
		List<ConsumerRecord<String, String>> events = events("station", id, 3);
		assertThat(events).extracting((event) -> header(event, "ce_type") + " " + header(event, "ce_sequence"))
			.containsExactly("volunteer.station.registered.v1 1", "volunteer.station.changed.v1 2",
					"volunteer.station.transitioned.v1 3");
		assertThat(this.jdbc.queryForList("SELECT action FROM audit_entry WHERE object_id = ? ORDER BY id",
				String.class, id))
			.containsExactly("station.register", "station.change", "station.transition");
	}

	/** The day of the plaque decides which year's plan a station counts for. */
	@Test
	void keepsWhichDaysWereBeforeInTheTrail() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");

		Api.Answer changed = officer("510104").with("If-Match", "\"1\"")
			.put("/stations/" + id, "{\"name\":\"新名\",\"plaqueOn\":\"2025-12-30\"}");
		Api.Answer renamed = officer("510104").with("If-Match", changed.header("ETag"))
			.put("/stations/" + id, "{\"name\":\"又名\",\"plaqueOn\":\"2025-12-30\"}");
		officer("510104").with("If-Match", renamed.header("ETag"))
			.post("/stations/" + id + "/transitions", "{\"to\":\"RECTIFYING\",\"on\":\"" + today() + "\"}");

		assertThat(this.jdbc.queryForList(
				"SELECT COALESCE(detail, '') FROM audit_entry WHERE object_id = ? ORDER BY id", String.class, id))
			.containsExactly("", "plaqueOn 2026-01-02 -> 2025-12-30", "",
					"RUNNING 2026-01-02 -> RECTIFYING " + today());
	}

	@Test
	void isFoundByTheMiddleOfItsNewName() {
		String id = registered(SHUIJINGFANG, "水井坊社区锦绣花园志愿服务站", "RUNNING");
		assertThat(officer("510104").get("/stations?q=" + encoded("锦绣花园")).items("id")).containsExactly(id);
		assertThat(officer("510107").get("/stations?q=" + encoded("锦绣花园")).items("id")).isEmpty();

		officer("510104").with("If-Match", "\"1\"")
			.put("/stations/" + id, "{\"name\":\"水井坊社区枫丹雅居😀Ａb区志愿服务站\",\"plaqueOn\":\"2026-01-02\"}");

		for (String part : List.of("丹雅居😀Ａ", "aB区志", "雅居", "服务站")) {
			assertThat(officer("510104").get("/stations?q=" + encoded(part)).items("id")).as(part).containsExactly(id);
		}
		assertThat(officer("510104").get("/stations?q=" + encoded("锦绣花园")).items("id")).isEmpty();
		assertThat(cutNames()).as("pieces that the migration would cut and the register did not").isZero();
	}

	@Test
	void refusesIllegalStepAndChangesNothing() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");

		Api.Answer answer = officer("510104").with("If-Match", "\"1\"")
			.post("/stations/" + id + "/transitions", "{\"to\":\"BUILDING\",\"on\":\"" + today() + "\"}");

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("code")).isEqualTo("station-transition-illegal");
		assertThat(answer.text("detail")).contains("“运行”").contains("“在建”");
		assertThat(officer("510104").get("/stations/" + id).json().path("version").asInt()).isEqualTo(1);
	}

	@Test
	void overwritesNothingSilently() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");
		String change = "{\"name\":\"新名\",\"plaqueOn\":\"2026-01-02\"}";

		assertThat(officer("510104").put("/stations/" + id, change).status()).isEqualTo(428);
		assertThat(officer("510104").with("If-Match", "\"9\"").put("/stations/" + id, change).status()).isEqualTo(412);
		assertThat(officer("510104").with("If-Match", "\"1\"").put("/stations/" + id, change).status()).isEqualTo(200);
		assertThat(officer("510104").with("If-Match", "\"1\"").put("/stations/" + id, change).status()).isEqualTo(412);
	}

	@Test
	void aStationManagerMovesNoStation() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");

		Api.Answer refused = official(SHUIJINGFANG, "station-manager").with("If-Match", "\"1\"")
			.post("/stations/" + id + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\"}");

		assertThat(refused.status()).isEqualTo(403);
		assertThat(officer("510104").get("/stations/" + id).text("state")).isEqualTo("RUNNING");
	}

	@Test
	void givesTheAnswerOfAStepAgain() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");
		Api officer = officer("510104").with("If-Match", "\"1\"").with("Idempotency-Key", "k-" + System.nanoTime());
		String step = "{\"to\":\"RECTIFYING\",\"on\":\"" + today() + "\"}";

		Api.Answer first = officer.post("/stations/" + id + "/transitions", step);
		Api.Answer second = officer.post("/stations/" + id + "/transitions", step);

		assertThat(first.status()).isEqualTo(200);
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"2\"");
		assertThat(events("station", id, 2)).hasSize(2);
	}

	@Test
	void keepsWithdrawnStationAndChangesItNoMore() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");

		officer("510104").with("If-Match", "\"1\"")
			.post("/stations/" + id + "/transitions",
					"{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\",\"reason\":\"合并\"}");

		assertThat(officer("510104").get("/stations/" + id).text("state")).isEqualTo("WITHDRAWN");
		Api.Answer stages = officer("510104").get("/stations/" + id + "/stages?limit=1");
		assertThat(stages.items("state")).containsExactly("WITHDRAWN");
		assertThat(stages.items("reason")).containsExactly("合并");
		assertThat(officer("510104").get("/stations/" + id + "/stages?after=" + stages.text("next")).items("state"))
			.containsExactly("RUNNING");
		assertThat(officer("510104").get("/stations/" + id + "/stages?after=x").text("code")).isEqualTo("wrong-page");
		assertThat(officer("510107").get("/stations/" + id + "/stages").text("code")).isEqualTo("station-not-found");
		assertThat(officer("510104").with("If-Match", "\"2\"")
			.put("/stations/" + id, "{\"name\":\"新名\",\"plaqueOn\":\"2026-01-02\"}")
			.text("code")).isEqualTo("station-withdrawn");
	}

	/** Nobody's login name: an office and a role, and of before nothing. */
	@Test
	void theHistorySaysWhichOfficeChangedWhatFromWhatToWhat() {
		String id = registered(SHUIJINGFANG, "某站", "RUNNING");
		this.jdbc.update(
				"UPDATE station_stage SET role = NULL, office_code = NULL, office_name = NULL WHERE station_id = ?",
				id);
		Api county = officer("510104");
		Api.Answer changed = county.with("If-Match", "\"1\"")
			.put("/stations/" + id, "{\"name\":\"新名\",\"plaqueOn\":\"2026-01-02\",\"address\":\"东大街 1 号\","
					+ "\"contactPhone\":\"13800138000\"}");
		official(SHUIJINGFANG, "station-manager").with("If-Match", changed.header("ETag"))
			.put("/stations/" + id, "{\"name\":\"新名\",\"plaqueOn\":\"2026-01-02\",\"address\":\"东大街 2 号\"}");
		county.with("If-Match", "\"3\"")
			.post("/stations/" + id + "/transitions", "{\"to\":\"RECTIFYING\",\"on\":\"" + today() + "\"}");

		Api.Answer edits = county.get("/stations/" + id + "/edits");

		assertThat(edits.items("version")).containsExactly("3", "2");
		assertThat(edits.json().path("items").valueStream())
			.extracting((edit) -> edit.path("by").path("officeName").asString("") + " "
					+ edit.path("by").path("role").asString(""))
			.containsExactly("水井坊社区 station-manager", "锦江区 tier-officer");
		assertThat(edits.json().path("items").path(1).path("values").valueStream())
			.extracting((value) -> value.path("field").asString("") + " " + value.path("before").asString("") + " "
					+ value.path("after").asString(""))
			.contains("NAME 某站 新名", "ADDRESS  东大街 1 号", "PHONE  ");
		assertThat(edits.response().body()).contains("东大街 2 号").doesNotContain("13800138000");
		assertThat(county.get("/stations/" + id + "/stages").json().path("items").valueStream())
			.extracting((stage) -> stage.path("by").path("officeCode").asString("-"))
			.containsExactly("510104000000", "-");
		assertThat(county.get("/stations/" + id + "/edits?after=3").items("version")).containsExactly("2");
		assertThat(official(SHUIJINGFANG, "tier-viewer").get("/stations/" + id + "/edits").items("version")).hasSize(2);
		assertThat(officer("510107").get("/stations/" + id + "/edits").text("code")).isEqualTo("station-not-found");
		assertThat(officer("510104017002").get("/stations/" + id + "/edits").text("code"))
			.isEqualTo("station-not-found");
	}

}
