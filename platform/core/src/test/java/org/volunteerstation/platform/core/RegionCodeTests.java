package org.volunteerstation.platform.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RegionCodeTests {

	@ParameterizedTest
	@CsvSource({ "51,510000000000,PROVINCE", "5101,510100000000,CITY", "510104,510104000000,COUNTY",
			"510104017,510104017000,STREET", "510104017001,510104017001,COMMUNITY",
			"510000000000000000,510000000000,PROVINCE", "510104000000,510104000000,COUNTY" })
	void readsEveryFormOfR5(String text, String padded, Tier tier) {
		RegionCode code = RegionCode.of(text);

		assertThat(code.value()).isEqualTo(padded);
		assertThat(code.tier()).isEqualTo(tier);
		assertThat(RegionCode.of(code.national())).isEqualTo(code);
		assertThat(RegionCode.of(code.prefix())).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "510", "51010", "5101040", "51010401700", "5101040170011", "00", "000000000000",
			"510004", "510100017001", "510104000001", "51010A", "510000000000000001", "５１" })
	void refusesAnythingElse(String text) {
		assertThat(RegionCode.parse(text)).isEmpty();
	}

	@Test
	void cannotBeMalformed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode("5101"));
		assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode("510004000000"));
	}

	@Test
	void knowsItsAncestors() {
		RegionCode community = RegionCode.of("510104017001");

		assertThat(community.path()).extracting(RegionCode::prefix)
			.containsExactly("51", "5101", "510104", "510104017", "510104017001");
		assertThat(community.parent()).contains(RegionCode.of("510104017"));
		assertThat(RegionCode.of("51").parent()).isEmpty();
	}

	@Test
	void tellsPseudoTowns() {
		assertThat(RegionCode.of("510104400001").isPseudoTown()).isTrue();
		assertThat(RegionCode.of("510104399001").isPseudoTown()).isFalse();
		assertThat(RegionCode.of("510104").isPseudoTown()).isFalse();
	}

}
