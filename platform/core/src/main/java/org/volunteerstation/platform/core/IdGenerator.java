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

}
