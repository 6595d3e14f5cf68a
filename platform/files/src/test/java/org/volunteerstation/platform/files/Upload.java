package org.volunteerstation.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body in parts, as browsers send it. */
final class Upload {

	static final String TYPE = "multipart/form-data; boundary=----part";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	static Upload of(String purpose, String ownerId, String name, byte[] content) {
		return new Upload().word("purpose", purpose)
			.word("ownerType", "thing")
			.word("ownerId", ownerId)
			.file(name, content);
	}

	Upload word(String name, String value) {
		return text("------part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
	}

	Upload file(String name, byte[] content) {
		text("------part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: image/jpeg\r\n\r\n");
		this.body.writeBytes(content);
		return text("\r\n");
	}

	private Upload text(String text) {
		this.body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Without the end, as when a connection breaks off. */
	byte[] brokenOff() {
		return this.body.toByteArray();
	}

	byte[] bytes() {
		return new Upload().raw(this.body.toByteArray()).text("------part--\r\n").body.toByteArray();
	}

	private Upload raw(byte[] bytes) {
		this.body.writeBytes(bytes);
		return this;
	}

}
