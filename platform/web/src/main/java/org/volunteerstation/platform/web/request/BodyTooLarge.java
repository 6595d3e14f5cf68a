package org.volunteerstation.platform.web.request;

import java.io.IOException;

/** A body beyond its limit, noticed while reading it. */
public final class BodyTooLarge extends IOException {

	BodyTooLarge() {
		super("body beyond its limit");
	}

}
