package org.volunteerstation.platform.files.content;

/**
 * What a picture may cost.
 *
 * @param pixels most pixels that a picture may say to have; it is not decoded beyond
 * @param edge longest edge of what is kept; a larger picture is reduced while decoding
 * @param thumbnail longest edge of the thumbnail
 * @param atOnce how many pictures are decoded at the same time
 */
public record PictureLimits(long pixels, int edge, int thumbnail, int atOnce) {

	public PictureLimits {
		if (pixels < 1 || edge < thumbnail || thumbnail < 1 || atOnce < 1) {
			throw new IllegalArgumentException("limits of pictures contradict one another");
		}
	}

}
