package org.volunteerstation.platform.files.content;

import org.volunteerstation.platform.core.Refusal;

/** A picture that is not decoded, or that cannot be. */
public final class PictureRefused extends Refusal {

	private PictureRefused(String code, Object... arguments) {
		super(Kind.INVALID, code, "/file", java.util.List.of(arguments));
	}

	static PictureRefused tooLarge(long pixels) {
		return new PictureRefused("picture-too-large", pixels / 1_000_000);
	}

	static PictureRefused broken() {
		return new PictureRefused("file-broken");
	}

}
