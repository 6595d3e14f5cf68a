package org.volunteerstation.platform.jobs.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what comes out of an archive and stops it before a parser has to keep too much:
 * neither a text nor an attribute of more than a MiB, no comment, no CDATA, no DTD.
 */
final class GuardedStream extends FilterInputStream {

	private static final int LONGEST = 1 << 20;

	private final long most;

	private final boolean xml;

	private long count;

	private int sinceTag;

	GuardedStream(InputStream stream, long most, boolean xml) {
		super(stream);
		this.most = most;
		this.xml = xml;
	}

	long count() {
		return this.count;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		this.count += Math.max(0, read);
		if (this.count > this.most) {
			throw SheetRefusal.bomb();
		}
		for (int index = offset; this.xml && index < offset + read; index++) {
			look(buffer[index]);
		}
		return read;
	}

	private void look(byte next) {
		if (next == 0) {
			throw SheetRefusal.unreadable();
		}
		if (next == '!' && this.sinceTag == 0 && this.count > 0) {
			throw SheetRefusal.unreadable();
		}
		this.sinceTag = (next == '<') ? 0 : this.sinceTag + 1;
		if (this.sinceTag > LONGEST) {
			throw SheetRefusal.bomb();
		}
	}

}
