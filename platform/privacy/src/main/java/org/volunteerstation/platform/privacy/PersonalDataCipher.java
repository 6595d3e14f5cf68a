package org.volunteerstation.platform.privacy;

/**
 * Encrypts personal values for one cell of a table each (R67). What it gives is ASCII
 * text: format, id of the key, then nonce, ciphertext and tag in URL-safe Base64, for
 * example {@code p1.k2.Q2hpbmE…}. Equal values give different texts.
 */
public interface PersonalDataCipher {

	/** The most characters that one value may have. */
	int LONGEST = 2000;

	/**
	 * Encrypts with the current key.
	 * @param plain at most {@value #LONGEST} characters
	 * @param cell where it will be stored
	 * @return what to store, at most {@link #columnLength} characters
	 */
	String encrypt(PersonalText plain, PersonalCell cell);

	/**
	 * Decrypts with whatever key it was encrypted.
	 * @param stored what {@link #encrypt} gave
	 * @param cell where it was stored
	 * @return the value
	 * @throws UnreadablePersonalData when the text was changed, comes from another cell,
	 * or its key is gone
	 */
	PersonalText decrypt(String stored, PersonalCell cell);

	/**
	 * Whether a key that is no longer current encrypted it.
	 * @param stored what {@link #encrypt} gave
	 * @return true when it should be encrypted again
	 */
	boolean needsRewrap(String stored);

	/**
	 * How everything begins that the current key encrypted.
	 * @return ASCII, without characters that mean something in SQL's LIKE
	 */
	String currentPrefix();

	/**
	 * The width of a column, {@code VARCHAR(n) CHARACTER SET ascii COLLATE ascii_bin}: 50
	 * characters and four for each character of the value (one UTF-16 unit is at most
	 * three bytes, three bytes are four characters of Base64). 30 characters: 170; 50
	 * characters: 250; 200 characters: 850.
	 * @param characters the most that the value may have
	 * @return characters of the stored text at most
	 */
	static int columnLength(int characters) {
		return 50 + 4 * characters;
	}

}
