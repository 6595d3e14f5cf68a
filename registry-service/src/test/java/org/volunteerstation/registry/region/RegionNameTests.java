package org.volunteerstation.registry.region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegionNameTests {

	@ParameterizedTest
	@CsvSource({ "水井坊社区居委会,水井坊社区", "联盟社区居民委员会,联盟社区", "柏树村委会,柏树村", "骑龙村村委会,骑龙村", "红星村民委员会,红星村", "红星村村民委员会,红星村",
			"河坝街居委会,河坝街", "联合社区居民居委会,联合社区", "锦江区,锦江区", "锦官驿街道,锦官驿街道", "天府新区虚拟生活区,天府新区虚拟生活区" })
	void dropsSuffixOfCommittee(String name, String shown) {
		assertThat(new RegionName(name).display()).isEqualTo(shown);
	}

	@Test
	void keepsNameThatIsNothingButSuffix() {
		assertThat(new RegionName("居委会").display()).isEqualTo("居委会");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", " 锦江区", "锦江区 ", "锦江\u0000区", "锦江\n区" })
	void refusesTextThatIsNoName(String text) {
		assertThat(RegionName.isValid(text)).isFalse();
	}

	@Test
	void refusesNameOf101Characters() {
		assertThat(RegionName.isValid("村".repeat(100))).isTrue();
		assertThat(RegionName.isValid("村".repeat(101))).isFalse();
	}

	@Test
	void cutsShownNameIntoPiecesOfTwo() {
		assertThat(new RegionName("水井坊社区居委会").grams()).containsExactly("水井", "井坊", "坊社", "社区");
	}

	@Test
	void cutsCharactersBeyondBasicPlaneWhole() {
		assertThat(new RegionName("𬒈山村").grams()).containsExactly("𬒈山", "山村");
	}

}
