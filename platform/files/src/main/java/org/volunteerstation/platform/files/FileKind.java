package org.volunteerstation.platform.files;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.volunteerstation.platform.files.content.ContentType;

/** What files are for decides what they may be. */
public enum FileKind {

	/** Something to look at; shown to all who may see its owner. */
	PHOTO(EnumSet.of(ContentType.JPEG, ContentType.PNG, ContentType.WEBP)),

	/** Something that proves; who reads it is written down. */
	EVIDENCE(EnumSet.of(ContentType.JPEG, ContentType.PNG, ContentType.WEBP, ContentType.PDF)),

	/** Something to read in or to write out. */
	SHEET(EnumSet.of(ContentType.XLSX));

	private final Set<ContentType> types;

	FileKind(Set<ContentType> types) {
		this.types = types;
	}

	boolean takes(ContentType type) {
		return this.types.contains(type);
	}

	/** For a message: what would have been taken. */
	String accepted() {
		return this.types.stream().map(Enum::name).collect(Collectors.joining(", "));
	}

}
