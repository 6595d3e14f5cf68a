package org.volunteerstation.platform.files;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What is known of a file.
 *
 * @param id its identifier, the key of its content too
 * @param region region code of its owner
 * @param owner what it belongs to
 * @param purpose what it is for
 * @param name the name to show
 * @param mediaType what it is
 * @param size bytes of its content
 * @param sha256 hash of its content
 * @param pixels size of a picture, null for other files
 * @param createdBy who sent it
 * @param createdAt when
 */
record StoredFile(String id, String region, OwnerKey owner, String purpose, String name, String mediaType, long size,
		String sha256, @Nullable Pixels pixels, String createdBy, Instant createdAt) {

	/** The same file of an owner that has moved meanwhile. */
	StoredFile in(RegionCode region) {
		return new StoredFile(this.id, region.value(), this.owner, this.purpose, this.name, this.mediaType, this.size,
				this.sha256, this.pixels, this.createdBy, this.createdAt);
	}

	/** Key of the small copy of a picture. */
	static String thumbnailKey(String id) {
		return id + ".thumbnail";
	}

	/**
	 * Size of a picture.
	 *
	 * @param width its width
	 * @param height its height
	 */
	record Pixels(int width, int height) {

	}

}
