package org.volunteerstation.platform.core;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A UUID in lower case and nothing else. */
class IdFormTests {

	private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final String ID = "019a09f3-b7c8-7def-8123-456789abcdef";

	@Test
	void isReadBySign() {
		assertThat(IdGenerator.isId(ID)).isTrue();

		for (int at = 0; at < ID.length(); at++) {
			for (char sign : "/09:`afgAF-一".toCharArray()) {
				String text = ID.substring(0, at) + sign + ID.substring(at + 1);
				assertThat(IdGenerator.isId(text)).as(text).isEqualTo(text.matches(FORM));
			}
		}
	}

	@Test
	void isNeitherShorterNorLonger() {
		assertThat(IdGenerator.isId("")).isFalse();
		assertThat(IdGenerator.isId(ID.substring(1))).isFalse();
		assertThat(IdGenerator.isId(ID + "0")).isFalse();
		assertThat(IdGenerator.isId(ID + "\n")).isFalse();
	}

}
