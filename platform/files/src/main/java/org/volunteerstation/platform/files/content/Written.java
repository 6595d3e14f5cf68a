package org.volunteerstation.platform.files.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes pixels, and nothing beside them. */
final class Written {

	private static final float QUALITY = 0.9f;

	private Written() {
	}

	static void write(BufferedImage image, ContentType type, ImageOutputStream out) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
		try {
			ImageWriteParam how = writer.getDefaultWriteParam();
			if (type == ContentType.JPEG) {
				how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				how.setCompressionQuality(QUALITY);
			}
			writer.setOutput(out);
			writer.write(null, new IIOImage((type == ContentType.JPEG) ? opaque(image) : image, null, null), how);
		}
		finally {
			writer.dispose();
		}
	}

	/** A JPEG knows colours alone: what shines through is white. */
	private static BufferedImage opaque(BufferedImage image) {
		if (image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_3BYTE_BGR
				|| image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
			return image;
		}
		BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D canvas = opaque.createGraphics();
		canvas.drawImage(image, 0, 0, Color.WHITE, null);
		canvas.dispose();
		return opaque;
	}

}
