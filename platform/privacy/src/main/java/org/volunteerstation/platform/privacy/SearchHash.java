package org.volunteerstation.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds an encrypted value by what equals it (R67): HMAC-SHA256 of its normal form under
 * a key of its own. Bound to the column, so that equal values of two columns do not show
 * as equal.
 */
public final class SearchHash {

	/** Hexadecimal digits of a hash: {@code CHAR(64) CHARACTER SET ascii}. */
	public static final int LENGTH = 64;

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	SearchHash(KeyRing keys) {
		this.key = new SecretKeySpec(keys.searchKey(), ALGORITHM);
	}

	/**
	 * The hash to store beside the ciphertext, and to look for.
	 * @param text the value, written in any of its ways
	 * @param column the column that holds the hash; its kind says which ways there are
	 * @return {@value #LENGTH} small hexadecimal digits
	 */
	public String of(PersonalText text, PersonalColumn column) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			mac.update((column + "/").getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal(column.kind().normal(text).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ALGORITHM + " is part of every JDK", ex);
		}
	}

}
