package org.volunteerstation.platform.privacy;

import java.util.Arrays;
import java.util.Base64;

/** One key with its id; never shows itself. */
final class PrivacyKey {

	private static final int DIFFERENT_BYTES = 6;

	private final String id;

	private final SealingAlgorithm algorithm;

	private final byte[] bytes;

	PrivacyKey(String id, SealingAlgorithm algorithm, byte[] bytes) {
		this.id = id;
		this.algorithm = algorithm;
		this.bytes = bytes.clone();
	}

	String id() {
		return this.id;
	}

	boolean isSame(byte[] other) {
		return Arrays.equals(this.bytes, other);
	}

	boolean isSame(PrivacyKey other) {
		return isSame(other.bytes);
	}

	byte[] seal(byte[] nonce, byte[] bound, byte[] plain) {
		return this.algorithm.seal(this.bytes, nonce, bound, plain);
	}

	byte[] open(byte[] nonce, byte[] bound, byte[] sealed) throws SealingAlgorithm.BrokenSeal {
		return this.algorithm.open(this.bytes, nonce, bound, sealed);
	}

	/** Reads what stands in the configuration; whose it is is said, what it is never. */
	static byte[] bytes(String base64, String whose) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			throw new UnusablePrivacyKeys(whose + " is not Base64.");
		}
		byte[] all = bytes.clone();
		Arrays.sort(all);
		int different = 0;
		for (int i = 0; i < all.length; i++) {
			different += (i == 0 || all[i] != all[i - 1]) ? 1 : 0;
		}
		if (all.length >= SealingAlgorithm.SM4_GCM.keyLength() && different < DIFFERENT_BYTES) {
			throw new UnusablePrivacyKeys(whose + " is not random.");
		}
		return bytes;
	}

	@Override
	public String toString() {
		return this.id + ":" + this.algorithm.token() + ":***";
	}

}
