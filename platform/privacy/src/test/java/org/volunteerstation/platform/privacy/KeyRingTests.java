package org.volunteerstation.platform.privacy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What keys are refused, in which words. */
class KeyRingTests {

	private static final String AES = Keys.random(32);

	private static final String SM4 = Keys.random(16);

	private static final String SEARCH = Keys.random(32);

	static Stream<Arguments> wrong() {
		String zeros = "A".repeat(43) + "=";
		return Stream.of(Arguments.of("", SEARCH, "VOLUNTEER_PRIVACY_KEYS is missing."),
				Arguments.of(" ", SEARCH, "VOLUNTEER_PRIVACY_KEYS is missing."),
				Arguments.of("k1:AES-GCM:" + AES, "", "VOLUNTEER_PRIVACY_SEARCH_KEY is missing."),
				Arguments.of(AES, SEARCH, "Key 1 of VOLUNTEER_PRIVACY_KEYS does not read ID:ALGORITHM:BASE64"),
				Arguments.of("AES-GCM:" + AES, SEARCH, "does not read ID:ALGORITHM:BASE64"),
				Arguments.of("k1:AES-GCM:" + AES + ",", SEARCH, "Key 2 of VOLUNTEER_PRIVACY_KEYS does not read"),
				Arguments.of("K1:AES-GCM:" + AES, SEARCH, "1 to 8 small letters and digits"),
				Arguments.of("k23456789:AES-GCM:" + AES, SEARCH, "1 to 8 small letters and digits"),
				Arguments.of(AES + ":AES-GCM:k1", SEARCH, "1 to 8 small letters and digits"),
				Arguments.of("k1:" + AES + ":AES-GCM", SEARCH, "neither AES-GCM nor SM4-GCM"),
				Arguments.of("k1:AES-CBC:" + AES, SEARCH, "neither AES-GCM nor SM4-GCM"),
				Arguments.of("k1:AES-GCM:%%%", SEARCH, "Key 1 of VOLUNTEER_PRIVACY_KEYS is not Base64."),
				Arguments.of("k1:AES-GCM:" + SM4, SEARCH, "has 16 bytes where AES-GCM takes 32."),
				Arguments.of("k1:SM4-GCM:" + AES, SEARCH, "has 32 bytes where SM4-GCM takes 16."),
				Arguments.of("k1:AES-GCM:", SEARCH, "has 0 bytes where AES-GCM takes 32."),
				Arguments.of("k1:AES-GCM:" + zeros, SEARCH, "Key 1 of VOLUNTEER_PRIVACY_KEYS is not random."),
				Arguments.of("k1:AES-GCM:" + AES + ",k1:SM4-GCM:" + SM4, SEARCH, "names the key k1 twice."),
				Arguments.of("k1:AES-GCM:" + AES + ",k2:AES-GCM:" + AES, SEARCH, "holds the same key twice"),
				Arguments.of("k1:AES-GCM:" + AES, SM4, "VOLUNTEER_PRIVACY_SEARCH_KEY has 16 bytes where at least 32"),
				Arguments.of("k1:AES-GCM:" + AES, "%%%", "VOLUNTEER_PRIVACY_SEARCH_KEY is not Base64."),
				Arguments.of("k1:AES-GCM:" + AES, zeros, "VOLUNTEER_PRIVACY_SEARCH_KEY is not random."),
				Arguments.of("k1:AES-GCM:" + AES, AES, "VOLUNTEER_PRIVACY_SEARCH_KEY is also a key of"));
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void refusesInOneSentenceThatShowsNoKey(String keys, String searchKey, String sentence) {
		assertThatExceptionOfType(UnusablePrivacyKeys.class).isThrownBy(() -> KeyRing.of(keys, searchKey))
			.withMessageContaining(sentence)
			.satisfies(
					(refused) -> assertThat(refused.getMessage()).endsWith(".").doesNotContain(AES, SM4, SEARCH, "\n"));
	}

	@Test
	void theFirstKeyIsCurrentAndAllAreKnown() {
		KeyRing ring = KeyRing.of("k2:SM4-GCM:" + SM4 + ", k1:AES-GCM:" + AES, SEARCH);

		assertThat(ring.current().id()).isEqualTo("k2");
		assertThat(ring.find("k1")).isPresent();
		assertThat(ring.find("k3")).isEmpty();
	}

	@Test
	void showsIdsAndNoKey() {
		KeyRing ring = KeyRing.of("k2:SM4-GCM:" + SM4 + ",k1:AES-GCM:" + AES, SEARCH);

		assertThat(ring).hasToString("[k2:SM4-GCM:***, k1:AES-GCM:***]");
	}

}
