package org.volunteerstation.platform.privacy;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Encryption bound to a cell, and the change of keys. */
class KeyRingCipherTests {

	private static final PersonalColumn NAME = new PersonalColumn("station_manager", "name_cipher", PersonalKind.NAME);

	private static final PersonalCell CELL = NAME.cell("0199-a");

	private static final PersonalText VALUE = PersonalText.of("欧阳𠮷娜");

	@ParameterizedTest
	@ValueSource(strings = { "AES-GCM", "SM4-GCM" })
	void givesBackWhatItTook(String algorithm) {
		PersonalDataCipher cipher = cipher(algorithm);

		for (String plain : new String[] { "", "张三", "13800138000", "x".repeat(PersonalDataCipher.LONGEST) }) {
			PersonalText value = PersonalText.of(plain);
			assertThat(cipher.decrypt(cipher.encrypt(value, CELL), CELL)).isEqualTo(value);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "AES-GCM", "SM4-GCM" })
	void refusesEachChangedCharacter(String algorithm) {
		PersonalDataCipher cipher = cipher(algorithm);
		String stored = cipher.encrypt(VALUE, CELL);

		for (int i = 0; i < stored.length(); i++) {
			String left = stored.substring(0, i);
			String right = stored.substring(i + 1);
			for (char other : new char[] { 'A', 'B', 'z', '0', '_', '.', '=', ' ' }) {
				if (stored.charAt(i) != other) {
					refuses(cipher, left + other + right, CELL);
				}
			}
			refuses(cipher, left + right, CELL);
			refuses(cipher, left, CELL);
		}
		refuses(cipher, stored + "A", CELL);
		refuses(cipher, stored + "=", CELL);
		refuses(cipher, stored + "\n", CELL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AES-GCM", "SM4-GCM" })
	void refusesWhatWasCopiedToAnotherCell(String algorithm) {
		PersonalDataCipher cipher = cipher(algorithm);
		String stored = cipher.encrypt(VALUE, CELL);

		refuses(cipher, stored, NAME.cell("0199-b"));
		refuses(cipher, stored,
				new PersonalColumn("station_manager", "phone_cipher", PersonalKind.NAME).cell("0199-a"));
		refuses(cipher, stored, new PersonalColumn("volunteer", "name_cipher", PersonalKind.NAME).cell("0199-a"));
	}

	@Test
	void refusesWhatAnotherKeyOfTheSameNameMade() {
		String stored = Keys.cipher(Keys.aes("k1")).encrypt(VALUE, CELL);

		refuses(Keys.cipher(Keys.aes("k1")), stored, CELL);
	}

	@Test
	void refusesWhatNamesAnotherKeyOfTheRing() {
		KeyRingCipher cipher = Keys.cipher(Keys.aes("k2") + "," + Keys.aes("k1"));
		String stored = cipher.encrypt(VALUE, CELL);

		refuses(cipher, stored.replace("p1.k2.", "p1.k1."), CELL);
	}

	@Test
	void saysWhoseKeyIsGoneAndShowsNothing() {
		String stored = Keys.cipher(Keys.aes("k9")).encrypt(VALUE, CELL);

		assertThatExceptionOfType(UnreadablePersonalData.class)
			.isThrownBy(() -> Keys.cipher(Keys.aes("k1")).decrypt(stored, CELL))
			.withMessage("station_manager.name_cipher/0199-a cannot be read: there is no key k9 any more");
	}

	@Test
	void equalValuesAreStoredDifferently() {
		KeyRingCipher cipher = cipher("SM4-GCM");
		Set<String> stored = new HashSet<>();

		for (int i = 0; i < 1000; i++) {
			stored.add(cipher.encrypt(VALUE, CELL));
		}

		assertThat(stored).hasSize(1000);
	}

	@Test
	void fitsTheColumn() {
		KeyRingCipher cipher = Keys.cipher(Keys.aes("k2345678"));

		for (int characters = 0; characters < 200; characters++) {
			for (String character : new String[] { "1", "é", "张" }) {
				String stored = cipher.encrypt(PersonalText.of(character.repeat(characters)), CELL);
				assertThat(stored).isASCII().hasSizeLessThanOrEqualTo(PersonalDataCipher.columnLength(characters));
			}
		}
		assertThat(PersonalDataCipher.columnLength(50)).isEqualTo(250);
	}

	@Test
	void takesNoValueWithoutBound() {
		PersonalText long1 = PersonalText.of("x".repeat(PersonalDataCipher.LONGEST + 1));

		assertThatIllegalArgumentException().isThrownBy(() -> cipher("AES-GCM").encrypt(long1, CELL));
	}

	@Test
	void readsAfterAChangeOfKeysAndKnowsWhatToWrapAgain() {
		String old = Keys.sm4("k1");
		String fresh = Keys.aes("k2");
		String stored = Keys.cipher(old).encrypt(VALUE, CELL);
		KeyRingCipher both = Keys.cipher(fresh + "," + old);

		assertThat(both.needsRewrap(stored)).isTrue();
		String again = both.encrypt(both.decrypt(stored, CELL), CELL);
		assertThat(again).startsWith(both.currentPrefix());
		assertThat(both.needsRewrap(again)).isFalse();
		assertThat(Keys.cipher(fresh).decrypt(again, CELL)).isEqualTo(VALUE);
		refuses(Keys.cipher(fresh), stored, CELL);
	}

	@Test
	void columnsAndRowsHaveNamesThatCannotBeMistaken() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonalColumn("a.b", "c", PersonalKind.NAME));
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonalColumn("a", "c/d", PersonalKind.NAME));
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonalColumn("A", "c", PersonalKind.NAME));
		assertThatIllegalArgumentException().isThrownBy(() -> NAME.cell(" "));
	}

	private static KeyRingCipher cipher(String algorithm) {
		return Keys.cipher(algorithm.equals("AES-GCM") ? Keys.aes("k1") : Keys.sm4("k1"));
	}

	private static void refuses(PersonalDataCipher cipher, String stored, PersonalCell cell) {
		assertThatExceptionOfType(UnreadablePersonalData.class).as(stored)
			.isThrownBy(() -> cipher.decrypt(stored, cell))
			.satisfies((refused) -> assertThat(refused.getMessage()).doesNotContain(VALUE.plain()));
	}

}
