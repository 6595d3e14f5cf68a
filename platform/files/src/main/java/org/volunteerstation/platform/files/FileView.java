package org.volunteerstation.platform.files;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A file as callers see it. */
record FileView(String id, String regionCode, String ownerType, String ownerId, String purpose, String name,
		String mediaType, long size, String sha256, @Nullable Integer width, @Nullable Integer height,
		Instant createdAt) {

	static FileView of(StoredFile file) {
		StoredFile.Pixels pixels = file.pixels();
		return new FileView(file.id(), file.region(), file.owner().type(), file.owner().id(), file.purpose(),
				file.name(), file.mediaType(), file.size(), file.sha256(), (pixels != null) ? pixels.width() : null,
				(pixels != null) ? pixels.height() : null, file.createdAt());
	}

}
