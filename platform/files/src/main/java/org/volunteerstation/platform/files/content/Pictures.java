package org.volunteerstation.platform.files.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.web.problem.Unavailable;

/**
 * Decodes pictures and writes them anew: the pixels, turned the right way up, and nothing
 * else. What a camera adds (place, time, device), comments, other files hidden in it are
 * gone. The size is read and judged before the first pixel is decoded.
 */
public final class Pictures {

	private static final Logger logger = LoggerFactory.getLogger(Pictures.class);

	private static final int PATIENCE_SECONDS = 8;

	/** WebP is decoded whole before it is reduced. */
	private static final int WHOLE = 3;

	private final PictureLimits limits;

	private final Semaphore places;

	public Pictures(PictureLimits limits) {
		this.limits = limits;
		this.places = new Semaphore(limits.atOnce());
		ImageIO.scanForPlugins();
	}

	/**
	 * Writes a picture anew.
	 * @param file what was sent
	 * @param type what it is
	 * @param target where to
	 * @return what was written
	 * @throws IOException when the target cannot be written
	 * @throws PictureRefused when it is too large or cannot be decoded
	 */
	public Picture rewrite(Path file, ContentType type, Path target) throws IOException {
		enter();
		try {
			BufferedImage image = Orientation.of(file, type).apply(decode(file, type));
			ContentType kept = (type == ContentType.JPEG
					|| !image.getColorModel().hasAlpha() && type != ContentType.PNG) ? ContentType.JPEG
							: ContentType.PNG;
			try (ImageOutputStream out = new FileImageOutputStream(target.toFile())) {
				Written.write(image, kept, out);
			}
			return new Picture(kept, image.getWidth(), image.getHeight(), thumbnail(image));
		}
		finally {
			this.places.release();
		}
	}

	/** A picture takes memory: who waits longer than the gateway may come again. */
	private void enter() {
		try {
			if (!this.places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new Unavailable("too many pictures at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Unavailable("interrupted", ex);
		}
	}

	private byte[] thumbnail(BufferedImage image) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			Written.write(Reduced.to(this.limits.thumbnail(), image), ContentType.JPEG, out);
		}
		return bytes.toByteArray();
	}

	/** Decoders meet broken pictures with exceptions of every kind. */
	private BufferedImage decode(Path file, ContentType type) {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			if (type == ContentType.JPEG && Scans.areTooMany(file)) {
				throw PictureRefused.broken();
			}
			ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
			try {
				reader.setInput(in, true, true);
				return decode(reader, (type == ContentType.WEBP) ? this.limits.pixels() / WHOLE : this.limits.pixels());
			}
			finally {
				reader.dispose();
			}
		}
		catch (PictureRefused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			logger.info("A picture cannot be decoded: {}", ex.toString());
			throw PictureRefused.broken();
		}
	}

	private BufferedImage decode(ImageReader reader, long most) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > most) {
			throw PictureRefused.tooLarge(most);
		}
		ImageReadParam how = reader.getDefaultReadParam();
		int step = Math.ceilDiv(Math.max(width, height), this.limits.edge());
		how.setSourceSubsampling(step, step, 0, 0);
		return reader.read(0, how);
	}

}
