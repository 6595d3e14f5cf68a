package org.volunteerstation.platform.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Gives new identifiers: UUIDs of version 7 as text, which sort by time (RFC 9562). */
@FunctionalInterface
public interface IdGenerator {

	/**
	 * A new identifier.
	 * @return 36 characters
	 */
	String next();

	/**
	 * The generator of version 7 identifiers.
	 * @param clock gives the millisecond part
	 * @return the generator
	 */
	static IdGenerator uuidV7(Clock clock) {
		SecureRandom random = new SecureRandom();
		return () -> {
			long high = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
			long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
			return new UUID(high, low).toString();
		};
	}

	/**
	 * Whether a text has the form of an identifier. By hand: each row that is read has
	 * one, and a pattern costs a merge of 50,000 rows its time.
	 * @param text the text
	 * @return true for a UUID in lower case and nothing else
	 */
	static boolean isId(String text) {
		if (text.length() != 36) {
			return false;
		}
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
			if (dash ? sign != '-' : (sign < '0' || sign > '9') && (sign < 'a' || sign > 'f')) {
				return false;
			}
		}
		return true;
	}

}
