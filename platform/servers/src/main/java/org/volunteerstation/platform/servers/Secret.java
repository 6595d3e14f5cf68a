package org.volunteerstation.platform.servers;

import java.security.SecureRandom;

/** Generates passwords of letters and digits: safe in URLs, SQL and shells. */
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

}
