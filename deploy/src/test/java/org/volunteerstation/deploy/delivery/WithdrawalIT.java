package org.volunteerstation.deploy.delivery;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A station is withdrawn in the register: the other services learn it, so its activities
 * stand and no new one is planned (R11).
 */
@ExtendWith(RunningPlatform.class)
class WithdrawalIT {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String STATIONS = "/api/v1/registry/stations";

	private static final String ACTIVITIES = "/api/v1/activity/activities";

	@Test
	void aWithdrawnStationKeepsItsHistoryAndTakesNoNewActivity(TestedPlatform platform) {
		Api api = platform.through(platform.tokens().of(TokenSpec.official("5118", "tier-officer")));
		String community = platform.database()
			.rows("SELECT MAX(code) FROM registry.region_version WHERE tier = 5 AND code >= ? AND code < ?", "5118",
					"5118:")
			.getFirst()
			.getFirst();
		HttpResponse<String> station = api.post(STATIONS, "{\"regionCode\":\"" + community + "\",\"name\":\"撤销-"
				+ Long.toString(System.nanoTime(), 36) + "\",\"kind\":\"STATION\",\"state\":\"BUILDING\"}");
		String project = id(api.post("/api/v1/project/projects", "{\"stationId\":\"" + id(station)
				+ "\",\"name\":\"四点半课堂\",\"category\":\"INCLUSIVE\",\"regular\":true}"));
		String planned = id(api.post(ACTIVITIES, activity(project)));

		HttpResponse<String> withdrawn = api.with("If-Match", station.headers().firstValue("ETag").orElseThrow())
			.post(STATIONS + "/" + id(station) + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\""
					+ LocalDate.now(ZoneId.of("Asia/Shanghai")) + "\",\"reason\":\"合并\"}");

		assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> api.get(ACTIVITIES + "/" + planned).body().contains("\"stationWithdrawn\":true"));
		HttpResponse<String> refused = api.post(ACTIVITIES, activity(project));
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
		assertThat(refused.body()).contains("\"code\":\"station-withdrawn\"");
		assertThat(api.get(ACTIVITIES + "?projectId=" + project).body()).contains(planned);
	}

	private static String activity(String project) {
		Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
		return "{\"projectId\":\"" + project + "\",\"name\":\"课堂\",\"startsAt\":\"" + start + "\",\"endsAt\":\""
				+ start.plus(Duration.ofHours(2)) + "\",\"place\":\"活动室\",\"headCount\":5,"
				+ "\"riskStatement\":\"路滑\",\"protection\":\"意外保险\"}";
	}

	private static String id(HttpResponse<String> created) {
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		return created.body().replaceAll(".*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
	}

}
