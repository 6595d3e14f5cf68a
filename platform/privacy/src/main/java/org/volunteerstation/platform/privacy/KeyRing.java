package org.volunteerstation.platform.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys for personal data: the first is current and encrypts, all decrypt; another one
 * hashes for search. Read once, at the start, and complete or not at all.
 */
public final class KeyRing {

	private static final String KEYS = "VOLUNTEER_PRIVACY_KEYS";

	private static final String SEARCH_KEY = "VOLUNTEER_PRIVACY_SEARCH_KEY";

	private static final int SEARCH_KEY_BYTES = 32;

	private static final Pattern ID = Pattern.compile("[a-z0-9]{1,8}");

	private final Map<String, PrivacyKey> keys;

	private final PrivacyKey current;

	private final byte[] searchKey;

	private KeyRing(List<PrivacyKey> keys, byte[] searchKey) {
		this.keys = new LinkedHashMap<>();
		keys.forEach((key) -> this.keys.put(key.id(), key));
		this.current = keys.getFirst();
		this.searchKey = searchKey;
	}

	/**
	 * Reads the keys.
	 * @param keys {@code ID:ALGORITHM:BASE64} with commas between them, the current one
	 * first; algorithms are {@code AES-GCM} (32 bytes) and {@code SM4-GCM} (16 bytes)
	 * @param searchKey at least 32 bytes in Base64
	 * @return the ring
	 * @throws UnusablePrivacyKeys when anything is missing or wrong
	 */
	public static KeyRing of(String keys, String searchKey) {
		if (keys.isBlank()) {
			throw new UnusablePrivacyKeys(KEYS + " is missing.");
		}
		List<PrivacyKey> ring = new ArrayList<>();
		for (String entry : keys.split(",", -1)) {
			PrivacyKey key = key(entry.strip(), ring.size() + 1);
			if (ring.stream().anyMatch((other) -> other.id().equals(key.id()))) {
				throw new UnusablePrivacyKeys(KEYS + " names the key " + key.id() + " twice.");
			}
			if (ring.stream().anyMatch(key::isSame)) {
				throw new UnusablePrivacyKeys(KEYS + " holds the same key twice, again as " + key.id() + ".");
			}
			ring.add(key);
		}
		return new KeyRing(ring, searchKey(searchKey.strip(), ring));
	}

	private static PrivacyKey key(String entry, int place) {
		String[] parts = entry.split(":", -1);
		String whose = "Key " + place + " of " + KEYS;
		if (parts.length != 3 || !ID.matcher(parts[0]).matches()) {
			throw new UnusablePrivacyKeys(
					whose + " does not read ID:ALGORITHM:BASE64 with an id of 1 to 8 small letters and digits.");
		}
		SealingAlgorithm algorithm = Arrays.stream(SealingAlgorithm.values())
			.filter((known) -> known.token().equals(parts[1]))
			.findFirst()
			.orElseThrow(
					() -> new UnusablePrivacyKeys(whose + " has an algorithm that is neither AES-GCM nor SM4-GCM."));
		byte[] bytes = PrivacyKey.bytes(parts[2], whose);
		if (bytes.length != algorithm.keyLength()) {
			throw new UnusablePrivacyKeys(whose + " has " + bytes.length + " bytes where " + algorithm.token()
					+ " takes " + algorithm.keyLength() + ".");
		}
		return new PrivacyKey(parts[0], algorithm, bytes);
	}

	private static byte[] searchKey(String base64, List<PrivacyKey> ring) {
		if (base64.isEmpty()) {
			throw new UnusablePrivacyKeys(SEARCH_KEY + " is missing.");
		}
		byte[] bytes = PrivacyKey.bytes(base64, SEARCH_KEY);
		if (bytes.length < SEARCH_KEY_BYTES) {
			throw new UnusablePrivacyKeys(
					SEARCH_KEY + " has " + bytes.length + " bytes where at least " + SEARCH_KEY_BYTES + " are needed.");
		}
		if (ring.stream().anyMatch((key) -> key.isSame(bytes))) {
			throw new UnusablePrivacyKeys(SEARCH_KEY + " is also a key of " + KEYS + ".");
		}
		return bytes;
	}

	PrivacyKey current() {
		return this.current;
	}

	Optional<PrivacyKey> find(String id) {
		return Optional.ofNullable(this.keys.get(id));
	}

	byte[] searchKey() {
		return this.searchKey.clone();
	}

	/** Ids and algorithms. */
	@Override
	public String toString() {
		return this.keys.values().toString();
	}

}
