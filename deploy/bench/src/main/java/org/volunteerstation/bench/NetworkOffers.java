package org.volunteerstation.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every hundredth station what the checklist asks for: two regular projects and six
 * activities that are over. Nobody can plan those, so their days are moved where the
 * registry keeps them, before any station is assessed.
 *
 * @param target the platform
 * @param http calls to it
 * @param json their bodies
 */
record NetworkOffers(Target target, Http http, JsonMapper json) {

	private static final int EVERY = 100;

	private static final int ACTIVITIES = 6;

	private static final Duration LIMIT = Duration.ofMinutes(2);

	private static final Duration POLL = Duration.ofSeconds(1);

	void make(List<String> stations) {
		String token = "";
		int made = 0;
		for (int number = 0; number < stations.size(); number += EVERY) {
			if (made % 100 == 0) {
				token = this.target.setupToken();
			}
			offer(stations.get(number), token, number);
			made++;
		}
		try (Connection database = this.target.database(); Statement statement = database.createStatement()) {
			int activities = made * ACTIVITIES;
			Until.reached("what the registry has heard of " + activities + " activities", LIMIT, POLL,
					() -> heard(statement), (heard) -> heard >= activities);
			statement.executeUpdate("UPDATE registry.station_offering SET ended_on = ended_on - INTERVAL 60 DAY"
					+ " WHERE kind = 'ACTIVITY' AND ended_on >= CURRENT_DATE");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the activities cannot be moved", ex);
		}
	}

	private static int heard(Statement statement) {
		try (ResultSet heard = statement
			.executeQuery("SELECT COUNT(*) FROM registry.station_offering WHERE kind = 'ACTIVITY'")) {
			heard.next();
			return heard.getInt(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void offer(String station, String token, int number) {
		String project = "";
		for (int each = 0; each < 2; each++) {
			project = this.json
				.readTree(this.http.body(this.http.post(this.target.service(2) + "/api/v1/project/projects", token,
						this.json.writeValueAsBytes(Map.of("stationId", station, "name", "四点半课堂", "category",
								"INCLUSIVE", "regular", true)),
						"network-project-" + number + "-" + each)))
				.path("id")
				.asString();
		}
		for (int each = 1; each <= ACTIVITIES; each++) {
			Instant start = Instant.now().plus(each, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
			this.http.body(this.http.post(this.target.service(3) + "/api/v1/activity/activities", token,
					this.json.writeValueAsBytes(Map.of("projectId", project, "name", "河道清理", "startsAt",
							start.toString(), "endsAt", start.plus(2, ChronoUnit.HOURS).toString(), "place", "河边广场",
							"headCount", 20, "riskStatement", "临水作业，注意安全", "protection", "救生衣、随队医务人员")),
					"network-activity-" + number + "-" + each));
		}
	}

}
