package org.volunteerstation.platform.files.content;

/**
 * A picture written anew.
 *
 * @param type what it was written as
 * @param width width of what is kept
 * @param height its height
 * @param thumbnail a small JPEG of it
 */
public record Picture(ContentType type, int width, int height, byte[] thumbnail) {

}
