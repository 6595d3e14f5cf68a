package org.volunteerstation.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole editions on a province full of stations: nothing lost, nothing orphaned. */
class EditionIT extends EditionFlow {

	private static final Logger log = LoggerFactory.getLogger(EditionIT.class);

	@Test
	void bringsTheRealEditionsOneAfterTheOther() {
		Map<String, String> first = real("2020-06-30");
		Map<String, String> second = real("2022-10-31");
		Map<String, String> third = real("2023-06-30");
		found("2020-06-30", first);
		this.jdbc
			.update("UPDATE region_version SET urban_rural = '220' WHERE tier = 5 AND code >= '52' AND code < '53'");
		List<Long> before = sums();

		String id = brought("2022-10-31", second);
		assertThat(tree("2022-10-31")).isEqualTo(second);
		assertThat(sums()).isEqualTo(before);
		assertThat(orphans()).containsOnly(0L);
		assertThat(province().get("/editions/standing").json().path("pending").asString("")).isEqualTo("2022-10-31");
		assertThat(province().get("/editions/standing").json().path("on").isNull()).isTrue();
		followed(id);
		assertThat(province().get("/editions/standing").text("on")).isEqualTo("2022-10-31");

		brought("2023-06-30", third);
		assertThat(sums()).isEqualTo(before);
		assertThat(orphans()).containsOnly(0L);
		assertThat(withoutSuccessor()).isZero();
		assertThat(deadEnds()).isEmpty();
		assertThat(cutNames()).as("pieces of names that did not follow").isZero();
		assertThat(this.jdbc.queryForObject("""
				SELECT COUNT(*) FROM region_version o JOIN region_version n ON n.region_id = o.region_id
				WHERE o.urban_rural = '220' AND o.valid_from = '2020-06-30' AND n.urban_rural IS NULL""",
				Integer.class))
			.as("regions that lost their class")
			.isZero();
		assertThat(tree("2020-06-30")).isEqualTo(first);
		assertThat(tree("2022-10-30")).isEqualTo(first);
		assertThat(tree("2023-06-29")).isEqualTo(second);
		assertThat(tree("9999-01-01")).isEqualTo(third);
		assertThat(province().get("/editions/standing").text("on")).isEqualTo("2022-10-31");
		assertThat(province().get("/regions/521071").text("code")).isEqualTo("region-succeeded");
		assertThat(province().get("/regions/523425").json().path("errors").path(0).path("pointer").asString(""))
			.isEqualTo("/regions/523402000000");
		assertThat(province().get("/regions/523425101/children?on=2022-10-30&limit=1").items("name"))
			.containsExactly(firstOf("523425101", first));
		assertThat(province().get("/regions/523402/children?on=2022-10-30").status()).isEqualTo(404);
	}

	private static String firstOf(String town, Map<String, String> edition) {
		return edition.keySet()
			.stream()
			.filter((code) -> code.startsWith(town) && code.length() == 12)
			.sorted()
			.map(edition::get)
			.findFirst()
			.orElseThrow();
	}

	private String brought(String date, Map<String, String> lines) {
		long start = System.nanoTime();
		String id = compared(date, lines);
		long compared = System.nanoTime();
		applied(id);
		log.info("Edition {} of {} regions: compared within {} ms, applied in {} steps within {} ms", date,
				lines.size(), Duration.ofNanos(compared - start).toMillis(), edition(id).json().path("steps").asInt(),
				Duration.ofNanos(System.nanoTime() - compared).toMillis());
		return id;
	}

	@Test
	void takesAThirdOfAllRegionsAwayInOneStep() {
		Map<String, String> today = real("2020-06-30");
		Map<String, String> larger = larger(today);
		found("2019-06-30", larger);
		List<Long> before = sums();
		log.info("Generated edition: {} regions become {}", larger.size(), today.size());

		brought("2020-06-30", today);

		assertThat(tree("2020-06-30")).isEqualTo(today);
		assertThat(tree("2020-06-29")).isEqualTo(larger);
		assertThat(sums()).isEqualTo(before);
		assertThat(orphans()).containsOnly(0L);
		assertThat(withoutSuccessor()).isZero();
		assertThat(deadEnds()).isEmpty();
	}

	/**
	 * An edition before a wave of mergers, 57,745 for 38,873 regions: every third town
	 * was two, each second village of it under another number, and beside every second
	 * community stood one or two more, some of which left their names.
	 */
	private static Map<String, String> larger(Map<String, String> today) {
		int size = (int) (today.size() * 57_745L / 38_873);
		Map<String, String> larger = new TreeMap<>();
		Map<String, Integer> places = new TreeMap<>();
		int towns = 0;
		String old = "";
		for (Map.Entry<String, String> line : today.entrySet()) {
			String code = line.getKey();
			if (code.length() == 9) {
				String other = code.substring(0, 6) + "3" + code.substring(7);
				boolean split = towns++ % 3 == 0 && !today.containsKey(other) && !larger.containsKey(other);
				old = split ? other : "";
				if (split) {
					larger.put(other, "旧" + line.getValue());
				}
			}
			boolean moved = code.length() == 12 && !old.isEmpty() && places.merge(old, 1, Integer::sum) % 2 == 0;
			larger.put(moved ? old + code.substring(9) : code, line.getValue());
		}
		for (int round = 7; larger.size() < size; round++) {
			for (Map.Entry<String, String> line : today.entrySet()) {
				String code = line.getKey();
				String beside = (code.length() == 12) ? code.substring(0, 9) + round + code.substring(10) : "";
				if (larger.size() < size && !beside.isEmpty() && !today.containsKey(beside)) {
					boolean namesake = Integer.parseInt(code.substring(9)) % 3 == 0;
					larger.putIfAbsent(beside, namesake ? line.getValue() : "老" + code.substring(7) + round + "村民委员会");
				}
			}
		}
		return larger;
	}

}
