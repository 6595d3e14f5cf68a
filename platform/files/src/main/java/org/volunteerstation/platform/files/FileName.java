package org.volunteerstation.platform.files;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.files.content.ContentType;

/**
 * A name to show and to offer for saving, never to find a content by: one line without
 * paths and signs that could mean something to a system, ending in what the content is.
 */
final class FileName {

	private static final int LONGEST = 100;

	private FileName() {
	}

	static String of(@Nullable String sent, ContentType type) {
		String name = Normalizer.normalize((sent != null) ? sent : "", Normalizer.Form.NFC)
			.replaceAll(".*[/\\\\]", "")
			.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
			.replaceAll("[:*?\"<>|;%]", "_")
			.replaceAll("\\s+", " ")
			.replaceAll("\\.[A-Za-z0-9]{1,8}$", "")
			.replaceAll("^[. ]+|[. ]+$", "");
		return (name.isEmpty() ? "file" : shortened(name)) + "." + type.extension();
	}

	private static String shortened(String name) {
		return (name.codePointCount(0, name.length()) <= LONGEST) ? name
				: name.substring(0, name.offsetByCodePoints(0, LONGEST));
	}

}
