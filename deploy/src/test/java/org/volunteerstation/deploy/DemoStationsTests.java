package org.volunteerstation.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoStationsTests {

	@Test
	void choosesHalfOfTheCommunitiesAndNearlyAllOfTheCapital() {
		List<String> communities = communities();

		List<Map<String, Object>> rows = DemoStations.choose(communities);

		long capital = communities.stream().filter((code) -> code.startsWith("5101")).count();
		long chosen = rows.stream().filter((row) -> String.valueOf(row.get("regionCode")).startsWith("5101")).count();
		assertThat(rows).hasSize(DemoStations.COUNT);
		assertThat((double) chosen / capital).isBetween(0.93, 1.0);
		assertThat(rows).allMatch((row) -> "DEMO".equals(row.get("origin")));
		assertThat(rows).allMatch((row) -> "BUILDING".equals(row.get("state")) != row.containsKey("plaqueOn"));
	}

	@Test
	void choosesTheSameEachTime() {
		assertThat(DemoStations.choose(communities())).isEqualTo(DemoStations.choose(communities()));
	}

	private static List<String> communities() {
		List<String> codes = new ArrayList<>();
		for (int city = 1; city <= 20; city++) {
			for (int county = 1; county <= 9; county++) {
				for (int community = 1; community <= 191; community++) {
					codes.add("51%02d%02d001%03d".formatted(city, county, community));
				}
			}
		}
		return codes;
	}

}
