package org.volunteerstation.platform.files.content;

import java.util.Optional;

/** The media types that files may have. */
public enum ContentType {

	/** A photo. */
	JPEG("image/jpeg", "jpg"),

	/** A picture without losses. */
	PNG("image/png", "png"),

	/** A picture from the web; kept as one of the two above. */
	WEBP("image/webp", "webp"),

	/** A document. */
	PDF("application/pdf", "pdf"),

	/** A workbook without macros. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

	private final String mediaType;

	private final String extension;

	ContentType(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	public String extension() {
		return this.extension;
	}

	/**
	 * Whether it is a picture, which is written anew and has a thumbnail.
	 * @return true for pictures
	 */
	public boolean isPicture() {
		return this == JPEG || this == PNG || this == WEBP;
	}

	/**
	 * Finds a type by its name.
	 * @param mediaType for example {@code image/png}
	 * @return empty when none of ours has it
	 */
	public static Optional<ContentType> of(String mediaType) {
		for (ContentType type : values()) {
			if (type.mediaType.equals(mediaType)) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

}
