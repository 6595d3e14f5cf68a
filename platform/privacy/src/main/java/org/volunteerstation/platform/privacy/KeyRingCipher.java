package org.volunteerstation.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encrypts by a {@link KeyRing}. */
final class KeyRingCipher implements PersonalDataCipher {

	private static final String FORMAT = "p1";

	private static final Pattern STORED = Pattern.compile(FORMAT + "\\.([a-z0-9]{1,8})\\.([A-Za-z0-9_-]+)");

	private static final SecureRandom RANDOM = new SecureRandom();

	private final KeyRing keys;

	KeyRingCipher(KeyRing keys) {
		this.keys = keys;
	}

	@Override
	public String encrypt(PersonalText plain, PersonalCell cell) {
		if (plain.length() > LONGEST) {
			throw new IllegalArgumentException("a personal value has at most " + LONGEST + " characters");
		}
		PrivacyKey key = this.keys.current();
		byte[] nonce = new byte[SealingAlgorithm.NONCE];
		RANDOM.nextBytes(nonce);
		byte[] sealed = key.seal(nonce, bound(key, cell), plain.plain().getBytes(StandardCharsets.UTF_8));
		byte[] stored = Arrays.copyOf(nonce, nonce.length + sealed.length);
		System.arraycopy(sealed, 0, stored, nonce.length, sealed.length);
		return prefix(key) + Base64.getUrlEncoder().withoutPadding().encodeToString(stored);
	}

	@Override
	public PersonalText decrypt(String stored, PersonalCell cell) {
		Matcher parts = STORED.matcher(stored);
		if (!parts.matches()) {
			throw new UnreadablePersonalData(cell, "it is no ciphertext", null);
		}
		PrivacyKey key = this.keys.find(parts.group(1))
			.orElseThrow(
					() -> new UnreadablePersonalData(cell, "there is no key " + parts.group(1) + " any more", null));
		byte[] sealed = bytes(parts.group(2), cell);
		try {
			byte[] plain = key.open(Arrays.copyOf(sealed, SealingAlgorithm.NONCE), bound(key, cell),
					Arrays.copyOfRange(sealed, SealingAlgorithm.NONCE, sealed.length));
			return PersonalText.of(new String(plain, StandardCharsets.UTF_8));
		}
		catch (SealingAlgorithm.BrokenSeal ex) {
			throw new UnreadablePersonalData(cell, "it was changed, or belongs elsewhere", ex);
		}
	}

	/** One text alone stands for the bytes: what merely decodes alike is refused. */
	private static byte[] bytes(String base64, PersonalCell cell) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(base64);
			if (bytes.length >= SealingAlgorithm.NONCE + SealingAlgorithm.TAG
					&& Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(base64)) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadablePersonalData(cell, "it is cut off", ex);
		}
		throw new UnreadablePersonalData(cell, "it is cut off or written differently", null);
	}

	/** Format, key and cell are authenticated together with the value. */
	private static byte[] bound(PrivacyKey key, PersonalCell cell) {
		return (prefix(key) + cell).getBytes(StandardCharsets.UTF_8);
	}

	private static String prefix(PrivacyKey key) {
		return FORMAT + "." + key.id() + ".";
	}

	@Override
	public boolean needsRewrap(String stored) {
		return !stored.startsWith(currentPrefix());
	}

	@Override
	public String currentPrefix() {
		return prefix(this.keys.current());
	}

}
