package org.volunteerstation.platform.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegionScopeTests {

	@ParameterizedTest
	@CsvSource({ "51,510000000000,520000000000", "5101,510100000000,510200000000", "510199,510199000000,510200000000",
			"510104017,510104017000,510104018000", "510104017001,510104017001,510104017002", "99,990000000000,:" })
	void isOneHalfOpenRange(String root, String from, String to) {
		RegionScope scope = RegionScope.of(root);

		assertThat(scope.from()).isEqualTo(from);
		assertThat(scope.to()).isEqualTo(to);
		assertThat(scope.from()).isLessThan(scope.to());
	}

	@Test
	void rangeAndCoversAgree() {
		String[] codes = { "51", "5101", "5102", "510104", "510105", "510104017", "510104018", "510104017001", "52" };
		for (String root : codes) {
			RegionScope scope = RegionScope.of(root);
			for (String code : codes) {
				String padded = RegionCode.of(code).value();
				boolean inRange = padded.compareTo(scope.from()) >= 0 && padded.compareTo(scope.to()) < 0;

				assertThat(scope.covers(RegionCode.of(code))).as("%s covers %s", root, code).isEqualTo(inRange);
			}
		}
	}

	@Test
	void narrowsOnlyInside() {
		RegionScope city = RegionScope.of("5101");

		assertThat(city.narrow(RegionCode.of("510104"))).isEqualTo(RegionScope.of("510104"));
		assertThatExceptionOfType(OutsideScope.class).isThrownBy(() -> city.narrow(RegionCode.of("5102")));
		assertThatExceptionOfType(OutsideScope.class).isThrownBy(() -> city.narrow(RegionCode.of("51")));
	}

}
