package org.volunteerstation.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body lies in a file. */
final class RequestFromDisk extends HttpServletRequestWrapper implements AutoCloseable {

	private final FromDisk body;

	RequestFromDisk(HttpServletRequest request, Path body) throws IOException {
		super(request);
		this.body = new FromDisk(Files.newInputStream(body), Files.size(body));
	}

	@Override
	public ServletInputStream getInputStream() {
		return this.body;
	}

	@Override
	public void close() throws IOException {
		this.body.close();
	}

	private static final class FromDisk extends ServletInputStream {

		private final InputStream bytes;

		private long left;

		FromDisk(InputStream bytes, long size) {
			this.bytes = bytes;
			this.left = size;
		}

		@Override
		public int read() throws IOException {
			int read = this.bytes.read();
			this.left -= (read < 0) ? 0 : 1;
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.bytes.read(buffer, offset, length);
			this.left -= Math.max(0, read);
			return read;
		}

		@Override
		public boolean isFinished() {
			return this.left <= 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("the request is not handled asynchronously");
		}

		@Override
		public void close() throws IOException {
			this.bytes.close();
		}

	}

}
