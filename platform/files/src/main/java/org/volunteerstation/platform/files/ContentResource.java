package org.volunteerstation.platform.files;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.AbstractResource;

/**
 * A content to be sent, whole or in parts: what is skipped at the beginning is not read
 * from the store at all.
 */
final class ContentResource extends AbstractResource {

	private final FileContents contents;

	private final String key;

	private final long size;

	ContentResource(FileContents contents, String key, long size) {
		this.contents = contents;
		this.key = key;
		this.size = size;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public long contentLength() {
		return this.size;
	}

	@Override
	public InputStream getInputStream() {
		return new Late();
	}

	@Override
	public String getDescription() {
		return "content " + this.key;
	}

	/** Begins to read where the first byte is asked for. */
	private final class Late extends InputStream {

		private long place;

		private @Nullable InputStream stream;

		@Override
		public long skip(long count) throws IOException {
			if (this.stream != null) {
				return this.stream.skip(count);
			}
			long skipped = Math.clamp(count, 0, ContentResource.this.size - this.place);
			this.place += skipped;
			return skipped;
		}

		@Override
		public int read() throws IOException {
			InputStream bytes = begun();
			return (bytes != null) ? bytes.read() : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			InputStream bytes = begun();
			return (bytes != null) ? bytes.read(buffer, offset, length) : -1;
		}

		private @Nullable InputStream begun() {
			long left = ContentResource.this.size - this.place;
			if (this.stream == null && left > 0) {
				this.stream = ContentResource.this.contents.get(ContentResource.this.key, this.place, left);
			}
			return this.stream;
		}

		@Override
		public void close() throws IOException {
			if (this.stream != null) {
				this.stream.close();
			}
		}

	}

}
