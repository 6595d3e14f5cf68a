package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that is a file: taken in as a stream, once, and not before
 * somebody who may send it asks for it. As part of a request it counts by its content.
 */
public final class Upload {

	private final InputStream body;

	private final JobContent content;

	private @Nullable Kept kept;

	Upload(InputStream body, JobContent content) {
		this.body = body;
		this.content = content;
	}

	/**
	 * Where the file is kept; a file that no job names is deleted after a day.
	 * @return its key
	 */
	public String key() {
		return keep().key();
	}

	@JsonValue
	String digest() {
		return keep().digest();
	}

	private Kept keep() {
		Kept known = this.kept;
		if (known == null) {
			try {
				DigestInputStream stream = new DigestInputStream(this.body, MessageDigest.getInstance("SHA-256"));
				String key = this.content.write(stream::transferTo);
				known = new Kept(key, HexFormat.of().formatHex(stream.getMessageDigest().digest()));
				this.kept = known;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("a file cannot be taken in", ex);
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("SHA-256 is part of every JDK", ex);
			}
		}
		return known;
	}

	private record Kept(String key, String digest) {

	}

}
