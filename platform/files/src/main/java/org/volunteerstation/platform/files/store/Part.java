package org.volunteerstation.platform.files.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next so many bytes of a stream. */
final class Part extends FilterInputStream {

	private long left;

	Part(InputStream stream, long length) {
		super(stream);
		this.left = length;
	}

	@Override
	public int read() throws IOException {
		int read = (this.left > 0) ? super.read() : -1;
		this.left -= (read < 0) ? 0 : 1;
		return read;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (this.left <= 0) {
			return (length == 0) ? 0 : -1;
		}
		int read = super.read(buffer, offset, (int) Math.min(length, this.left));
		this.left -= Math.max(0, read);
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		long skipped = super.skip(Math.min(count, this.left));
		this.left -= skipped;
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
