package org.volunteerstation.registry.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalTests {

	private static final RegionCode FIRST = RegionCode.of("5101");

	private static final RegionCode SECOND = RegionCode.of("5103");

	private static final RegionCode THIRD = RegionCode.of("5104");

	@Test
	void givesWhatIsLeftToTheLargestRemainders() {
		assertThat(Proposal.split(10, Map.of(FIRST, 5, SECOND, 5, THIRD, 4)))
			.isEqualTo(Map.of(FIRST, 4, SECOND, 3, THIRD, 3));
	}

	@Test
	void splitsEvenlyWhereNothingIsMissing() {
		assertThat(Proposal.split(3, Map.of(FIRST, 0, SECOND, 0)).values()).containsExactlyInAnyOrder(1, 2);
		assertThat(Proposal.split(0, Map.of(FIRST, 7, SECOND, 0))).isEqualTo(Map.of(FIRST, 0, SECOND, 0));
	}

	@Test
	void alwaysAddsUp() {
		Random random = new Random(41);
		for (int round = 0; round < 200; round++) {
			int whole = random.nextInt(100_000);
			Map<RegionCode, Integer> weights = new TreeMap<>();
			for (int county = 1; county <= 1 + random.nextInt(60); county++) {
				weights.put(RegionCode.of("5101%02d".formatted(county)), random.nextInt(500));
			}

			Map<RegionCode, Integer> parts = Proposal.split(whole, weights);

			assertThat(parts.keySet()).isEqualTo(weights.keySet());
			assertThat(parts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(whole);
			assertThat(parts.values()).allMatch((part) -> part >= 0);
		}
	}

	/** 川民发〔2020〕41号: 40 % of the communities without a station, 17,000 at least. */
	@ParameterizedTest
	@CsvSource({ "42500,40,17000,17000", "43000,40,17000,17200", "30000,40,17000,17000", "12000,40,17000,12000",
			"17212,100,0,17212", "3,40,0,2", "0,40,17000,0" })
	void worksOutTheTopOfAPlan(int missing, int percent, int minimum, int expected) {
		assertThat(new Target.Basis(percent, minimum, LocalDate.of(2020, 4, 10), missing).communities())
			.isEqualTo(expected);
	}

	@Test
	void reachesNothingThatFollowsFromNothingCounted() {
		LocalDate due = LocalDate.of(2020, 12, 31);

		assertThat(basedOn(0, due).standing(due)).isEqualTo(Progress.Standing.REACHED);
		assertThat(basedOn(null, due).standing(due)).isEqualTo(Progress.Standing.UNDER_WAY);
		assertThat(basedOn(null, due).standing(due.plusDays(1))).isEqualTo(Progress.Standing.OVERDUE);
	}

	private static Progress basedOn(@Nullable Integer missing, LocalDate due) {
		Target.Basis basis = new Target.Basis(40, 17_000, LocalDate.of(2020, 4, 10), missing);
		return new Progress(new Target("x", 2020, FIRST, 0, due, null, basis, false, 1, Instant.EPOCH), 0, 0, null);
	}

}
