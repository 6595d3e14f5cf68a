package org.volunteerstation.platform.files.content;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

/**
 * How a camera was held, as EXIF tells it (1 to 8).
 *
 * @param value 1 for upright
 */
record Orientation(int value) {

	private static final Orientation UPRIGHT = new Orientation(1);

	private static final int ALL = 8;

	/** Those that lie on a side. */
	private static final int FIRST_LYING = 5;

	/** What cannot be read turns nothing. */
	static Orientation of(Path file, ContentType type) {
		try (InputStream bytes = Files.newInputStream(file)) {
			Metadata metadata = switch (type) {
				case JPEG -> JpegMetadataReader.readMetadata(bytes, List.of(new ExifReader()));
				case WEBP -> WebpMetadataReader.readMetadata(bytes);
				case PNG, PDF, XLSX -> new Metadata();
			};
			ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
			Integer value = (directory != null) ? directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION) : null;
			return (value != null && value >= 1 && value <= ALL) ? new Orientation(value) : UPRIGHT;
		}
		catch (ImageProcessingException | IOException | RuntimeException ex) {
			return UPRIGHT;
		}
	}

	BufferedImage apply(BufferedImage image) {
		if (this.value == 1) {
			return image;
		}
		boolean lies = this.value >= FIRST_LYING;
		int width = lies ? image.getHeight() : image.getWidth();
		int height = lies ? image.getWidth() : image.getHeight();
		BufferedImage upright = new BufferedImage(width, height,
				image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D canvas = upright.createGraphics();
		canvas.drawImage(image, turn(image.getWidth(), image.getHeight()), null);
		canvas.dispose();
		return upright;
	}

	/** Rows of a matrix: where a pixel of the picture as it was taken belongs. */
	private AffineTransform turn(int width, int height) {
		return switch (this.value) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
