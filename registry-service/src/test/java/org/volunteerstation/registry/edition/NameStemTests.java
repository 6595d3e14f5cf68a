package org.volunteerstation.registry.edition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionName;

import static org.assertj.core.api.Assertions.assertThat;

class NameStemTests {

	@ParameterizedTest
	@CsvSource({ "金银村民委员会,金银村村民委员会", "仁和村村民委员会,仁和村委会", "涂场村民委员会,涂场社区居民委员会", "水井坊社区居委会,水井坊社区居民委员会", "新建村居委会,新建社区居委会" })
	void isTheSameForAllWordsOfACommittee(String one, String other) {
		assertThat(community(one)).isEqualTo(community(other));
	}

	@Test
	void keepsSomethingOfEachName() {
		assertThat(community("社区居委会").value()).isEqualTo("社区");
		assertThat(community("居委会").value()).isEqualTo("居委会");
		assertThat(stem("民族乡", Tier.STREET).value()).isEqualTo("民族");
	}

	@Test
	void dropsWordsOfEachTier() {
		assertThat(stem("会理县", Tier.COUNTY)).isEqualTo(stem("会理市", Tier.COUNTY));
		assertThat(stem("城北街道", Tier.STREET)).isEqualTo(stem("城北镇", Tier.STREET));
		assertThat(stem("新安傣族乡", Tier.STREET)).isEqualTo(stem("新安镇", Tier.STREET));
	}

	@Test
	void comparesWhatIsLeft() {
		assertThat(community("桂路社区居委会").likeness(community("桂湖西路社区居委会"))).isBetween(0.6, 0.7);
		assertThat(community("兴隆社区居委会").likeness(community("隆盛社区居委会"))).isLessThan(0.6);
		assertThat(community("李白故里社区居委会").shared(community("李白故居社区居委会"))).isEqualTo(3);
		assertThat(community("甲村委会").shared(community("乙村委会"))).isZero();
	}

	private static NameStem community(String name) {
		return stem(name, Tier.COMMUNITY);
	}

	private static NameStem stem(String name, Tier tier) {
		return NameStem.of(new RegionName(name), tier);
	}

}
