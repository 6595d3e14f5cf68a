package org.volunteerstation.platform.files.store;

/** There is nothing under a key that should have a content: our own mistake. */
public final class NoContent extends IllegalStateException {

	NoContent(String key) {
		super("no content under " + key);
	}

}
