package org.volunteerstation.platform.files.store;

import java.util.regex.Pattern;

/** What a key looks like: it can lead to no other place. */
final class Key {

	private static final Pattern FORM = Pattern.compile("[0-9a-z][0-9a-z-]{0,59}(\\.[0-9a-z]{1,20})?");

	private Key() {
	}

	static String checked(String key) {
		if (!FORM.matcher(key).matches()) {
			throw new IllegalArgumentException("not a key");
		}
		return key;
	}

}
