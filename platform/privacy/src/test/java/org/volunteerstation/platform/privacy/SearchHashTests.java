package org.volunteerstation.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What compares as equal, and what must not. */
class SearchHashTests {

	private static final String KEY = Keys.random(32);

	private final SearchHash hash = new SearchHash(KeyRing.of(Keys.aes("k1"), KEY));

	@ParameterizedTest
	@CsvSource({ "PHONE,13800138000,138 0013 8000", "PHONE,13800138000,+86 138-0013-8000",
			"PHONE,13800138000,(+86)13800138000", "PHONE,13800138000,0086 13800138000",
			"PHONE,13800138000,86 13800138000", "PHONE,13800138000,１３８００１３８０００", "PHONE,02887654321,028-8765 4321",
			"PHONE,02887654321,（028）87654321", "NAME,欧阳娜娜,欧阳 娜娜", "NAME,欧阳娜娜,欧阳　娜娜", "NAME,AnnaLi,Ａｎｎａ Li",
			"ID_NUMBER,51010419900101123X,51010419900101123x", "ID_NUMBER,51010419900101123X,510104 19900101 123ｘ" })
	void findsWhateverWayItIsWritten(PersonalKind kind, String one, String other) {
		assertThat(of(kind, one)).isEqualTo(of(kind, other));
	}

	@ParameterizedTest
	@CsvSource({ "PHONE,13800138000,13800138001", "PHONE,86123456,123456", "NAME,张三,张叁", "NAME,anna,Anna",
			"ID_NUMBER,510104199001011234,510104199001011235" })
	void tellsDifferentValuesApart(PersonalKind kind, String one, String other) {
		assertThat(of(kind, one)).isNotEqualTo(of(kind, other));
	}

	@Test
	void equalValuesOfTwoColumnsDoNotCompare() {
		PersonalText phone = PersonalText.of("13800138000");

		assertThat(this.hash.of(phone, new PersonalColumn("a", "phone_hash", PersonalKind.PHONE)))
			.isNotEqualTo(this.hash.of(phone, new PersonalColumn("b", "phone_hash", PersonalKind.PHONE)))
			.isNotEqualTo(this.hash.of(phone, new PersonalColumn("a", "other_hash", PersonalKind.PHONE)));
	}

	@Test
	void anotherKeyGivesAnotherHash() {
		PersonalColumn column = new PersonalColumn("a", "phone_hash", PersonalKind.PHONE);
		PersonalText phone = PersonalText.of("13800138000");

		assertThat(this.hash.of(phone, column))
			.isNotEqualTo(new SearchHash(Keys.ring(Keys.aes("k1"))).of(phone, column));
	}

	@Test
	void isHmacSha256OfColumnAndNormalForm() throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
		byte[] expected = mac.doFinal("t.c/欧阳娜娜".getBytes(StandardCharsets.UTF_8));

		assertThat(of(PersonalKind.NAME, "欧阳 娜娜")).isEqualTo(HexFormat.of().formatHex(expected))
			.hasSize(SearchHash.LENGTH);
	}

	private String of(PersonalKind kind, String plain) {
		return this.hash.of(PersonalText.of(plain), new PersonalColumn("t", "c", kind));
	}

}
