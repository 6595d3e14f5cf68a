package org.volunteerstation.analytics.region;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.volunteerstation.analytics.region.Region.Population;
import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

class PopulationTests {

	private static final LocalDate CENSUS = LocalDate.parse("2020-11-01");

	private static final LocalDate LATER = LocalDate.parse("2025-11-01");

	@Test
	void ownCountComesBeforeThatOfTheParts() {
		assertThat(Population.together(region("51", 100, LATER), List.of(region("5101", 40, CENSUS))))
			.isEqualTo(new Population(100, LATER));
	}

	@Test
	void partsOfOneDayAddUp() {
		assertThat(Population.together(region("51", 0, null),
				List.of(region("5101", 40, CENSUS), region("5103", 2, CENSUS))))
			.isEqualTo(new Population(42, CENSUS));
	}

	@Test
	void nothingIsGuessed() {
		Region province = region("51", 0, null);

		assertThat(Population.together(province, List.of())).isNull();
		assertThat(Population.together(province, List.of(region("5101", 40, CENSUS), region("5103", 0, null))))
			.isNull();
		assertThat(Population.together(province, List.of(region("5101", 40, CENSUS), region("5103", 2, LATER))))
			.isNull();
	}

	private static Region region(String code, long residents, @Nullable LocalDate on) {
		return new Region(code, RegionCode.of(code), code, code, LocalDate.MIN, LocalDate.MAX,
				(on != null) ? new Population(residents, on) : null, 1);
	}

}
