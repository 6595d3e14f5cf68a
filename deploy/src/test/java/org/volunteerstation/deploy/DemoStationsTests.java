package org.volunteerstation.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Over the province's real communities. */
class DemoStationsTests {

	private static List<String> communities = List.of();

	private static List<Map<String, Object>> rows = List.of();

	@BeforeAll
	static void choose() throws IOException {
		Path file = Path.of(System.getProperty("volunteer.root"))
			.resolve("registry-service/src/main/resources/regions/sichuan-regions-2023-06-30.csv.gz");
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
			communities = lines.lines()
				.map((line) -> line.split(",", 2)[0])
				.filter((code) -> code.matches("[0-9]{12}"))
				.toList();
		}
		rows = DemoStations.choose(communities);
	}

	@Test
	void givesHalfOfTheCommunitiesAStation() {
		assertThat(communities).hasSize(34_412);
		assertThat(rows).hasSize(DemoStations.COUNT);
		assertThat(codes()).doesNotHaveDuplicates().isSorted().contains(DemoStations.SHOWN);
		assertThat(rows).allMatch((row) -> "DEMO".equals(row.get("origin")));
	}

	@Test
	void givesTheCapitalNearlyAllAndEachOtherCityARateOfItsOwn() {
		Map<String, Long> all = byCity(communities);
		Map<String, Long> chosen = byCity(codes());

		Map<String, Double> rates = new TreeMap<>();
		all.forEach((city, count) -> rates.put(city, chosen.getOrDefault(city, 0L) / (double) count));

		double capital = rates.getOrDefault("5101", 0.0);
		rates.remove("5101");
		assertThat(capital).isBetween(0.95, 0.99);
		assertThat(rates).hasSize(20).allSatisfy((city, rate) -> assertThat(rate).isBetween(0.15, 0.75));
		assertThat(rates.values().stream().map((rate) -> Math.round(rate * 50)).distinct().count())
			.isGreaterThanOrEqualTo(8);
	}

	@Test
	void mixesStatesAndDates() {
		Map<Object, Long> states = rows.stream()
			.collect(Collectors.groupingBy((row) -> row.getOrDefault("state", ""), Collectors.counting()));

		assertThat(states).containsOnlyKeys("BUILDING", "PLAQUED", "RUNNING", "RECTIFYING");
		assertThat(states.get("RUNNING")).isGreaterThan(DemoStations.COUNT / 2);
		assertThat(states.get("BUILDING")).isBetween(500L, 900L);
		assertThat(rows).allMatch((row) -> "BUILDING".equals(row.get("state")) != row.containsKey("plaqueOn"));
		assertThat(rows.stream().filter((row) -> row.containsKey("plaqueOn")))
			.extracting((row) -> LocalDate.parse(String.valueOf(row.get("plaqueOn"))))
			.allMatch((day) -> day.isAfter(LocalDate.of(2020, 10, 1)) && day.isBefore(LocalDate.of(2026, 4, 1)));
	}

	@Test
	void givesEstatesOfTheCitiesAPointOfARunningStation() {
		Map<String, String> stations = codes().stream()
			.collect(Collectors.toMap(Function.identity(), (c) -> "id-" + c));

		List<Map<String, Object>> points = DemoStations.points(stations, rows);

		assertThat(points).hasSizeBetween(600, 2000);
		assertThat(points).allMatch((row) -> ("id-" + row.get("regionCode")).equals(row.get("parentStationId")));
		assertThat(points).anyMatch((row) -> DemoStations.SHOWN.equals(row.get("regionCode")));
		assertThat(points.stream().filter((row) -> String.valueOf(row.get("regionCode")).startsWith("5101")).count())
			.isGreaterThan(points.size() / 2);
	}

	@Test
	void givesSitesOfTheShownCountyAPlaceOfTheirOwn() {
		List<Map<String, Object>> shown = rows.stream()
			.filter((row) -> String.valueOf(row.get("regionCode")).startsWith("510104"))
			.toList();

		assertThat(shown).isNotEmpty()
			.allSatisfy((row) -> assertThat((Double) row.get("longitude")).isBetween(104.0, 104.2));
		assertThat(shown).extracting((row) -> row.get("longitude") + " " + row.get("latitude")).doesNotHaveDuplicates();
		assertThat(rows).filteredOn((row) -> row.containsKey("latitude")).hasSameSizeAs(shown);
	}

	@Test
	void choosesTheSameEachTime() {
		assertThat(DemoStations.choose(communities)).isEqualTo(rows);
	}

	private static List<String> codes() {
		return rows.stream().map((row) -> String.valueOf(row.get("regionCode"))).toList();
	}

	private static Map<String, Long> byCity(List<String> codes) {
		return codes.stream().collect(Collectors.groupingBy((code) -> code.substring(0, 4), Collectors.counting()));
	}

}
