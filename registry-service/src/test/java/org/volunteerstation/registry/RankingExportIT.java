package org.volunteerstation.registry;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The ranking of the regions below, which analytics knows, goes out as a sheet. */
class RankingExportIT extends StationFlow {

	private static final String COUNTY = "510104";

	private static final String FOREIGN = "{\"region\":\"510107000000\"}";

	@LocalServerPort
	private int servicePort;

	@Test
	void theRankingGoesOutTheRegionItselfFirst() {
		ANALYTICS.put("510104000000",
				"{\"regionCode\":\"510104000000\",\"month\":\"2026-11\",\"node\":"
						+ figures("510104000000", "锦江区", 12, 4, "0.333333") + ",\"children\":["
						+ figures("510104017000", "锦官驿街道", 3, 1, "0.333333") + ","
						+ figures("510104018000", "东湖街道", 0, 0, "null") + ","
						+ figures("510104019000", "双桂路街道", 3, 1, "0.333333") + ","
						+ figures("510104020000", "春熙路街道", 2, 2, "1") + "]}");
		Exported county = Exported.by(this.servicePort, COUNTY, "tier-viewer");
		String path = "/rankings/exports";

		List<List<String>> rows = county.sheet(path, "{\"on\":\"2026-10-31\",\"withoutPseudoTowns\":true}");

		assertThat(rows.getFirst().getFirst()).contains("导出人", "510104000000 锦江区");
		assertThat(rows.subList(Exported.HEAD, rows.size()))
			.extracting(
					(row) -> String.join(" ", row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6)))
			.as("of the day, as sheets count days")
			.containsExactly("锦江区 46326.0  33.3 4 12", "春熙路街道 46326.0 1 100.0 2 2", "锦官驿街道 46326.0 2 33.3 1 3",
					"双桂路街道 46326.0 2 33.3 1 3", "东湖街道 46326.0   0 0");
		assertThat(rows.get(3).subList(9, 13)).as("by compliance, all are equal")
			.containsExactly("1", "66.6", "2", "3");
		assertThat(ANALYTICS.asked()).endsWith("/coverage/510104000000?withoutPseudoTowns=true&on=2026-10-31");
		assertThat(county.asked(path, FOREIGN).body()).contains("region-not-found");
		assertThat(county.asked(path, "{\"on\":\"2999-01-01\"}").body()).contains("date-in-future");
		assertThat(Exported.by(this.servicePort, COUNTY, "auditor").asked(path, "{}").statusCode()).isEqualTo(403);
		assertThat(
				Exported.by(this.servicePort, "510107", "tier-viewer").ended(path, "{}").path("errorCode").asString())
			.isEqualTo("region-not-found");
		assertThat(whileAnalyticsFails(() -> county.ended(path, "{}").path("errorCode").asString()))
			.isEqualTo("unavailable");
	}

	private static <T> T whileAnalyticsFails(Supplier<T> work) {
		ANALYTICS.breakDown(true);
		try {
			return work.get();
		}
		finally {
			ANALYTICS.breakDown(false);
		}
	}

	private static String figures(String code, String name, int communities, int covered, String rate) {
		return """
				{"code":"%s","name":"%s","displayName":"%s","tier":"x","communities":%d,"covered":%d,"rate":%s,
				"stations":4,"points":5,"coveringStations":3,"compliant":2,"complianceRate":0.666667}""".formatted(code,
				name, name, communities, covered, rate);
	}

}
