package org.volunteerstation.platform.privacy;

import java.security.SecureRandom;
import java.util.Base64;

/** Random keys as they stand in the configuration. */
final class Keys {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Keys() {
	}

	static String aes(String id) {
		return id + ":AES-GCM:" + random(32);
	}

	static String sm4(String id) {
		return id + ":SM4-GCM:" + random(16);
	}

	static String random(int bytes) {
		byte[] key = new byte[bytes];
		RANDOM.nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

	static KeyRingCipher cipher(String keys) {
		return new KeyRingCipher(ring(keys));
	}

	static KeyRing ring(String keys) {
		return KeyRing.of(keys, random(32));
	}

}
