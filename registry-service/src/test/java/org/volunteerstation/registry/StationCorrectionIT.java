package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The sites of many stations corrected by one sheet. */
class StationCorrectionIT extends StationFlow {

	private static final List<String> TITLES = List.of("编号*", "版本*", "地址", "经度", "纬度", "开放时间", "服务电话", "与文明实践站共用");

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	private int servicePort;

	@Test
	void theTemplateIsWhatIsTakenIn() {
		assertThat(SheetFiles.shown(client("510104", "tier-officer").download("/stations/corrections/template").body())
			.getFirst()).isEqualTo(TITLES);
	}

	@Test
	void correctsByIdAndVersionAndGivesBackWhatIsNotSo() {
		String first = registered(SHUIJINGFANG, "甲站", "RUNNING");
		String second = registered(SHUIJINGFANG, "乙站", "RUNNING");
		String foreign = officer("510107").post("/stations", station("510107001005", "外区站", "RUNNING")).text("id");
		byte[] sheet = sheet(List.of(row(first, 1, "锦江区水井街 1 号", 104.08, 30.65, "9:00—17:00", "028-84440000", "是"),
				row(second, 2, "旧版本", null, null, null, null, null),
				row(foreign, 1, "别区", null, null, null, null, null),
				row(second, 1, null, 104.08, null, null, null, null),
				row(first, 1, "同一站再改", null, null, null, null, null)));

		JsonNode job = ended(submitted("GOOD_ROWS", sheet));

		assertThat(List.of(job.path("total").asInt(), job.path("failed").asInt())).as(job.toString())
			.containsExactly(5, 4);
		List<String> remarks = remarks(job.path("id").asString());
		assertThat(remarks.get(1)).contains("已被修改");
		assertThat(remarks.get(2)).startsWith("编号：没有找到");
		assertThat(remarks.get(3)).startsWith("纬度：");
		assertThat(remarks.get(4)).contains("已被修改");
		JsonNode corrected = officer("510104").get("/stations/" + first).json();
		assertThat(corrected.path("address").asString()).isEqualTo("锦江区水井街 1 号");
		assertThat(corrected.path("version").asLong()).isEqualTo(2);
		assertThat(corrected.path("name").asString()).isEqualTo("甲站");
		assertThat(officer("510107").get("/stations/" + foreign).json().path("version").asLong()).isEqualTo(1);
		assertThat(events("station", first, 2)).extracting((event) -> header(event, "ce_type"))
			.containsExactly("volunteer.station.registered.v1", "volunteer.station.changed.v1");
	}

	@Test
	void leavesWhatIsEmptyAndCountsWhatIsSoAsDone() {
		String station = registered(SHUIJINGFANG, "甲站", "RUNNING");
		ended(submitted("ALL_OR_NOTHING",
				sheet(List.of(row(station, 1, "水井街 1 号", null, null, "9:00—17:00", null, null)))));
		byte[] phone = sheet(List.of(row(station, 2, null, null, null, null, "028-84440000", null)));

		for (int time = 0; time < 2; time++) {
			assertThat(ended(submitted("ALL_OR_NOTHING", phone)).path("state").asString()).isEqualTo("DONE");
		}

		JsonNode corrected = officer("510104").get("/stations/" + station).json();
		assertThat(corrected.path("address").asString()).isEqualTo("水井街 1 号");
		assertThat(corrected.path("openingHours").asString()).isEqualTo("9:00—17:00");
		assertThat(corrected.path("version").asLong()).isEqualTo(3);
	}

	@Test
	void allOrNothingAndDryRunLeaveNoTrace() {
		String station = registered(SHUIJINGFANG, "甲站", "RUNNING");
		byte[] sheet = sheet(List.of(row(station, 1, "水井街 1 号", null, null, null, null, null),
				row(station, 9, "水井街 2 号", null, null, null, null, null)));

		for (String how : List.of("ALL_OR_NOTHING", "GOOD_ROWS&dryRun=true")) {
			assertThat(ended(submitted(how, sheet)).path("failed").asInt()).as(how).isEqualTo(1);
		}
		assertThat(officer("510104").get("/stations/" + station).json().path("version").asLong()).isEqualTo(1);
		assertThat(client("510104", "tier-viewer")
			.upload("/stations/corrections/imports?mode=GOOD_ROWS", SheetFiles.XLSX, sheet)
			.statusCode()).isEqualTo(403);
	}

	private List<String> remarks(String job) {
		return SheetFiles.shown(client("510104", "tier-officer").download("/jobs/" + job + "/result").body())
			.stream()
			.map(List::getLast)
			.toList();
	}

	private String submitted(String how, byte[] sheet) {
		HttpResponse<String> answer = client("510104", "tier-officer")
			.upload("/stations/corrections/imports?mode=" + how, SheetFiles.XLSX, sheet);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	private JsonNode ended(String job) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.until(() -> JSON.readTree(client("510104", "tier-officer").get("/jobs/" + job).body()),
					(view) -> view.path("finishedAt").isString());
	}

	private org.volunteerstation.platform.test.Api client(String region, String role) {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official(region, role));
	}

	private static List<@Nullable Object> row(String id, int version, @Nullable String address,
			@Nullable Double longitude, @Nullable Double latitude, @Nullable String hours, @Nullable String phone,
			@Nullable String shared) {
		return Arrays.asList(id, version, address, longitude, latitude, hours, phone, shared);
	}

	private static byte[] sheet(List<List<@Nullable Object>> rows) {
		return SheetFiles.of(TITLES, rows);
	}

}
