package org.volunteerstation.platform.files;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import org.volunteerstation.platform.files.content.PictureLimits;

/**
 * Limits and places of files.
 *
 * @param dir folder of the contents, when no server keeps them
 * @param photoSize largest photo
 * @param evidenceSize largest evidence
 * @param sheetSize largest sheet
 * @param perOwner most files that an owner has for one purpose
 * @param pixels most pixels of a picture that is decoded at all
 * @param edge longest edge of a picture as it is kept
 * @param thumbnail longest edge of a thumbnail
 * @param atOnce how many pictures are decoded at the same time; each needs some 100 MiB
 */
@ConfigurationProperties("volunteer.files")
public record FileSettings(@Nullable Path dir, @DefaultValue("10MB") DataSize photoSize,
		@DefaultValue("20MB") DataSize evidenceSize, @DefaultValue("20MB") DataSize sheetSize,
		@DefaultValue("20") int perOwner, @DefaultValue("50000000") long pixels, @DefaultValue("4096") int edge,
		@DefaultValue("320") int thumbnail, @DefaultValue("1") int atOnce) {

	DataSize size(FileKind kind) {
		return switch (kind) {
			case PHOTO -> this.photoSize;
			case EVIDENCE -> this.evidenceSize;
			case SHEET -> this.sheetSize;
		};
	}

	PictureLimits pictures() {
		return new PictureLimits(this.pixels, this.edge, this.thumbnail, this.atOnce);
	}

}
