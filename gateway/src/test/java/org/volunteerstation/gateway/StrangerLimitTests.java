package org.volunteerstation.gateway;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StrangerLimitTests {

	@ParameterizedTest
	@CsvSource({ "203.0.113.7, 203.0.113.7", "2001:db8:1:2:3:4:5:6, 20010db800010002",
			"2001:db8:1:2::9, 20010db800010002", "2001:db8:1:3::9, 20010db800010003",
			"not:an:address, not:an:address" })
	void countsAHouseholdTogether(String address, String network) {
		assertThat(StrangerLimit.network(address)).isEqualTo(network);
	}

}
