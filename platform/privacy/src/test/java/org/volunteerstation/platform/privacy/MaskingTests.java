package org.volunteerstation.platform.privacy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody may see of a value. */
class MaskingTests {

	@ParameterizedTest
	@CsvSource({ "张三,张*", "张晓明,张*", "欧阳娜娜,欧阳*", "诸葛亮,诸葛*", "欧阳,欧*", "张,*", "𠮷,*", "𠮷野家,𠮷*", "阿卜杜拉·买买提,阿*·*",
			"古丽娜尔•艾力,古*·*", "古丽娜尔‧艾力,古*·*", "John Smith,J*", "' 张 三 ',张*", "'',''" })
	void keepsTheSurnameAlone(String name, String mask) {
		assertThat(Masking.name(name)).isEqualTo(mask);
	}

	@ParameterizedTest
	@CsvSource({ "13800138000,138****8000", "+86 138 0013 8000,138****8000", "028-87654321,028-****4321",
			"(028) 8765 4321,028-****4321", "0838-1234567,0838-****567", "010-62341234,010-****1234",
			"87654321,****4321", "028-87654321-801,****01", "400-123-4567,****67", "12345,****", "没有,''",
			"+1 202 555 0123,****23" })
	void hidesTheMiddleOfAPhone(String phone, String mask) {
		assertThat(Masking.phone(phone)).isEqualTo(mask);
	}

	@ParameterizedTest
	@CsvSource({ "510104199001011234,510104********1234", "51010419900101123x,510104********123X",
			"510104900101123,510104******123", "E12345678,E****78", "H1234567890,H****90", "A123,****", "'',''" })
	void hidesTheBirthdayOfAnIdentityNumber(String number, String mask) {
		assertThat(Masking.idNumber(number)).isEqualTo(mask);
	}

	@ParameterizedTest
	@CsvSource({ "四川省成都市锦江区水井坊街道水井坊社区金泉街9号2栋3单元,四川省成都市锦江区水井坊街道水井坊社区***", "成都市锦江区春熙路街道春熙路社区,成都市锦江区春熙路街道春熙路社区***",
			"成都市锦江区水井坊街道金泉街9号国际社区2栋,成都市锦江区水井坊街道***", "成都市锦江区水井坊街道九号院幸福社区,成都市锦江区水井坊街道***",
			"德阳市中江县仓山镇响滩村3组12号,德阳市中江县仓山镇响滩村***", "德阳市中江县仓山镇响滩村七组,德阳市中江县仓山镇响滩村***", "成都市锦江区新村路12号,成都市锦江区***",
			"成都市锦江区阳光小区,成都市锦江区***", "北京市海淀区中关村街道东升社区８号,北京市海淀区中关村街道东升社区***", "绵阳市涪城路,绵阳市***", "金泉街9号,***", "9号院,***",
			"'',''" })
	void endsAtTheCommunity(String address, String mask) {
		assertThat(Masking.address(address)).isEqualTo(mask);
	}

	@Test
	void eachKindHasItsMask() {
		assertThat(PersonalKind.NAME.mask(PersonalText.of("张三"))).isEqualTo("张*");
		assertThat(PersonalKind.PHONE.mask(PersonalText.of("13800138000"))).isEqualTo("138****8000");
		assertThat(PersonalKind.ID_NUMBER.mask(PersonalText.of("510104199001011234"))).isEqualTo("510104********1234");
		assertThat(PersonalKind.ADDRESS.mask(PersonalText.of("水井坊社区9号"))).isEqualTo("水井坊社区***");
	}

}
