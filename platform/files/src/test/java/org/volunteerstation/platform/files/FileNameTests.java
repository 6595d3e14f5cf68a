package org.volunteerstation.platform.files;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.files.content.ContentType;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@ParameterizedTest
	@CsvSource({ "门牌.jpg, 门牌.jpg", "../../etc/passwd, passwd.jpg", "C:\\Users\\x\\门牌.PNG, 门牌.jpg",
			"page.html, page.jpg", "a.jpg.exe, a.jpg.jpg", "'', file.jpg", ", file.jpg", "..., file.jpg",
			"'a<b>\"c|d?.jpg', a_b__c_d_.jpg", "' 挂牌  照片 .jpeg', 挂牌 照片.jpg", ".htaccess, file.jpg" })
	void keepsANameToShowAndNothingElse(@Nullable String sent, String shown) {
		assertThat(FileName.of(sent, ContentType.JPEG)).isEqualTo(shown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u202Egpj.exe", "a\r\nSet-Cookie: x", "a\u0000.jpg", "a\u2028b", "a\uD800b" })
	void dropsWhatIsNotSeen(String sent) {
		assertThat(FileName.of(sent, ContentType.JPEG)).matches("[a-zA-Z_ -]+\\.jpg");
	}

	@ParameterizedTest
	@ValueSource(strings = { "长", "\uD842\uDFB7", "x" })
	void shortensWithoutCuttingASign(String sign) {
		String name = FileName.of(sign.repeat(5000), ContentType.XLSX);

		assertThat(name).isEqualTo(sign.repeat(100) + ".xlsx");
	}

}
