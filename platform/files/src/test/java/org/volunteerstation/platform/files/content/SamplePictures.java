package org.volunteerstation.platform.files.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.imageio.ImageIO;

/** Pictures as cameras make them, and as attackers do. */
public final class SamplePictures {

	/** One pixel each; nobody here writes the format. */
	public static final byte[] WEBP = Base64.getDecoder()
		.decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

	private SamplePictures() {
	}

	/**
	 * Four quarters: red, green above, blue, white below.
	 * @param width width
	 * @param height height
	 * @param type type of the image
	 * @return the picture
	 */
	public static BufferedImage quarters(int width, int height, int type) {
		BufferedImage image = new BufferedImage(width, height, type);
		Graphics2D canvas = image.createGraphics();
		Color[] colours = { Color.RED, Color.GREEN, Color.BLUE, Color.WHITE };
		for (int quarter = 0; quarter < colours.length; quarter++) {
			canvas.setColor(colours[quarter]);
			canvas.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, width / 2, height / 2);
		}
		canvas.dispose();
		return image;
	}

	public static byte[] bytes(BufferedImage image, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	public static byte[] jpeg(int width, int height) {
		return bytes(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
	}

	public static byte[] png(int width, int height) {
		return bytes(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
	}

	/**
	 * A photo that tells how the camera was held and where.
	 * @param width width as it was taken
	 * @param height height as it was taken
	 * @param orientation 1 to 8
	 * @return the bytes
	 */
	public static byte[] photo(int width, int height, int orientation) {
		return withSegment(jpeg(width, height), 0xE1, exif(orientation));
	}

	/**
	 * A photo that carries a page of HTML in its comment.
	 * @param width width
	 * @param height height
	 * @param html the page
	 * @return the bytes
	 */
	public static byte[] polyglot(int width, int height, String html) {
		return withSegment(jpeg(width, height), 0xFE, html.getBytes(StandardCharsets.US_ASCII));
	}

	/** A JPEG with one more segment right after its beginning. */
	private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
		return ByteBuffer.allocate(jpeg.length + content.length + 4)
			.put(jpeg, 0, 2)
			.put((byte) 0xFF)
			.put((byte) marker)
			.putShort((short) (content.length + 2))
			.put(content)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	/** Orientation and a place: 30° 39' 26" N. */
	private static byte[] exif(int orientation) {
		ByteBuffer exif = ByteBuffer.allocate(110);
		exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
		exif.putShort((short) 2);
		exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
		exif.putInt(0);
		exif.putShort((short) 2);
		exif.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
		exif.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
		exif.putInt(0);
		for (int part : new int[] { 30, 39, 26 }) {
			exif.putInt(part).putInt(1);
		}
		return exif.array();
	}

	/**
	 * A PNG of a few bytes that says it is enormous.
	 * @param width said width
	 * @param height said height
	 * @return the bytes
	 */
	public static byte[] bomb(int width, int height) {
		byte[] png = png(8, 8);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		java.util.zip.CRC32 sum = new java.util.zip.CRC32();
		sum.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
		return png;
	}

}
