package org.volunteerstation.platform.servers;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates keys, and passwords of letters and digits: safe in URLs, SQL and shells. */
public final class Secret {

	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secret() {
	}

	/**
	 * A new password.
	 * @return 24 characters, some 139 bits
	 */
	public static String next() {
		StringBuilder secret = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return secret.toString();
	}

	/**
	 * A new key for a cipher or a keyed hash.
	 * @param bytes its length
	 * @return the key in Base64
	 */
	public static String key(int bytes) {
		byte[] key = new byte[bytes];
		RANDOM.nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

}
