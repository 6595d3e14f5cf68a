package org.volunteerstation.platform.files.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How often a JPEG goes over its pixels. A progressive one does so some ten times; one
 * that does it thousands of times costs hours of computing though it is small.
 */
final class Scans {

	static final int MOST = 100;

	private static final int MARKER = 0xFF;

	private static final int START_OF_SCAN = 0xDA;

	private Scans() {
	}

	static boolean areTooMany(Path jpeg) throws IOException {
		int scans = 0;
		int before = 0;
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(jpeg), 1 << 16)) {
			for (int next = bytes.read(); next >= 0 && scans <= MOST; next = bytes.read()) {
				scans += (before == MARKER && next == START_OF_SCAN) ? 1 : 0;
				before = next;
			}
		}
		return scans > MOST;
	}

}
