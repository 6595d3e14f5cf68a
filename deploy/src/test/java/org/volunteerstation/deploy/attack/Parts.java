package org.volunteerstation.deploy.attack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Bodies in parts, as browsers send files. */
final class Parts {

	static final String TYPE = "multipart/form-data; boundary=----part";

	private Parts() {
	}

	/** A document of a station, all in ASCII. */
	static String document(String station) {
		return words("EVIDENCE", station) + file("a.pdf") + "%PDF-1.4\ntrailer <<>>\n%%EOF\n" + end();
	}

	/** A photo of a station's plaque. */
	static byte[] photo(String station, int width) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes((words("PLAQUE_PHOTO", station) + file("a.png")).getBytes(StandardCharsets.UTF_8));
		try {
			ImageIO.write(new BufferedImage(width, 8, BufferedImage.TYPE_INT_RGB), "png", body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		body.writeBytes(end().getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	private static String words(String purpose, String station) {
		return word("purpose", purpose) + word("ownerType", "station") + word("ownerId", station);
	}

	private static String word(String name, String value) {
		return "------part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String file(String name) {
		return "------part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
	}

	private static String end() {
		return "\r\n------part--\r\n";
	}

}
