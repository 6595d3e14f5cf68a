package org.volunteerstation.registry.station;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A UUID in lower case and nothing else. */
class StationIdTests {

	private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final String ID = "019a09f3-b7c8-7def-8123-456789abcdef";

	@Test
	void isReadBySign() {
		assertThat(StationId.parse(ID)).hasValueSatisfying((id) -> assertThat(id.value()).isEqualTo(ID));

		for (int at = 0; at < ID.length(); at++) {
			for (char sign : "/09:`afgAF-一".toCharArray()) {
				String text = ID.substring(0, at) + sign + ID.substring(at + 1);
				assertThat(StationId.parse(text).isPresent()).as(text).isEqualTo(text.matches(FORM));
			}
		}
	}

	@Test
	void isNeitherShorterNorLonger() {
		assertThat(StationId.parse("")).isEmpty();
		assertThat(StationId.parse(ID.substring(1))).isEmpty();
		assertThat(StationId.parse(ID + "0")).isEmpty();
		assertThat(StationId.parse(ID + "\n")).isEmpty();
	}

}
