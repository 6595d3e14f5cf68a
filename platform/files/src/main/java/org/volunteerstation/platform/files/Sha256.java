package org.volunteerstation.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that tells a content from all others. */
final class Sha256 {

	private Sha256() {
	}

	static String of(InputStream bytes) throws IOException {
		try (DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
			digested.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digested.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every JDK", ex);
		}
	}

}
