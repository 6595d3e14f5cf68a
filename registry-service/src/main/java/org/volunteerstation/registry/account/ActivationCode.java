package org.volunteerstation.registry.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A code of 125 random bits, good to be typed from a slip of paper: five groups of five
 * letters and digits that are not mistaken for one another. The register keeps its hash.
 *
 * @param text the code as it is printed
 * @param expiresAt when it is too old
 */
public record ActivationCode(String text, Instant expiresAt) {

	/** How long a code is good (DESIGN 4). */
	static final Duration LIFE = Duration.ofHours(24);

	private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 25;

	private static final int GROUP = 5;

	private static final SecureRandom RANDOM = new SecureRandom();

	static ActivationCode next(Instant now) {
		StringBuilder text = new StringBuilder();
		for (int place = 0; place < LENGTH; place++) {
			if (place > 0 && place % GROUP == 0) {
				text.append('-');
			}
			text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
		}
		return new ActivationCode(text.toString(), now.plus(LIFE));
	}

	String hash() {
		return hash(this.text);
	}

	/**
	 * What the register keeps of a code.
	 * @param typed the code, in letters of any case, with or without hyphens
	 * @return 64 hex digits
	 */
	static String hash(String typed) {
		String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** The code itself is shown once, and stands in no log. */
	@Override
	public String toString() {
		return "ActivationCode[until " + this.expiresAt + "]";
	}

}
