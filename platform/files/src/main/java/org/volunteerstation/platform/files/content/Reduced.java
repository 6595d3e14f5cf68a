package org.volunteerstation.platform.files.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A smaller copy of a picture, halved as often as it can be, so that nothing flickers.
 */
final class Reduced {

	private Reduced() {
	}

	static BufferedImage to(int edge, BufferedImage image) {
		double scale = Math.min(1, (double) edge / Math.max(image.getWidth(), image.getHeight()));
		int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
		BufferedImage reduced = image;
		while (reduced.getWidth() >= 2 * width && reduced.getHeight() >= 2 * height) {
			reduced = drawn(reduced, reduced.getWidth() / 2, reduced.getHeight() / 2);
		}
		return drawn(reduced, width, height);
	}

	private static BufferedImage drawn(BufferedImage image, int width, int height) {
		BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = drawn.createGraphics();
		canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		canvas.setColor(Color.WHITE);
		canvas.fillRect(0, 0, width, height);
		canvas.drawImage(image, 0, 0, width, height, null);
		canvas.dispose();
		return drawn;
	}

}
