package org.volunteerstation.platform.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import org.volunteerstation.platform.web.problem.Unavailable;

/**
 * Contents as objects of one bucket. Asks for nothing but what every server that speaks
 * S3 has: paths instead of host names for buckets, and no checksums of newer protocols.
 */
public final class S3FileStore implements FileStore, AutoCloseable {

	private static final String TYPE = "application/octet-stream";

	private final S3Client client;

	private final String bucket;

	/**
	 * Connects, on the first call.
	 * @param settings the server
	 */
	public S3FileStore(S3Settings settings) {
		this.bucket = settings.bucket();
		this.client = S3Client.builder()
			.endpointOverride(URI.create(settings.endpoint()))
			.region(Region.of(settings.regionOrAny()))
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
			.forcePathStyle(true)
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.httpClient(UrlConnectionHttpClient.builder()
				.connectionTimeout(Duration.ofSeconds(2))
				.socketTimeout(Duration.ofSeconds(10))
				.build())
			.build();
	}

	@Override
	public void put(String key, Content content) {
		Key.checked(key);
		try {
			RequestBody body = RequestBody.fromContentProvider(() -> open(content), content.size(), TYPE);
			this.client.putObject((request) -> request.bucket(this.bucket).key(key), body);
		}
		catch (SdkException | IOException | UncheckedIOException | IllegalStateException ex) {
			// The last is the client's word for a content that is shorter than it says.
			throw new Unavailable("a file cannot be put", ex);
		}
	}

	private static InputStream open(Content content) {
		try {
			return content.open();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public InputStream get(String key, long from, long length) {
		Key.checked(key);
		try {
			return new Answer(this.client.getObject((request) -> request.bucket(this.bucket)
				.key(key)
				.range("bytes=" + from + "-" + (from + length - 1))));
		}
		catch (NoSuchKeyException ex) {
			throw new NoContent(key);
		}
		catch (SdkException ex) {
			throw new Unavailable("a file cannot be got", ex);
		}
	}

	@Override
	public void delete(String key) {
		Key.checked(key);
		try {
			this.client.deleteObject((request) -> request.bucket(this.bucket).key(key));
		}
		catch (SdkException ex) {
			throw new Unavailable("a file cannot be deleted", ex);
		}
	}

	@Override
	public boolean exists(String key) {
		Key.checked(key);
		try {
			this.client.headObject((request) -> request.bucket(this.bucket).key(key));
			return true;
		}
		catch (NoSuchKeyException ex) {
			return false;
		}
		catch (SdkException ex) {
			throw new Unavailable("a file cannot be asked for", ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

	/** Who stops reading early does not wait for the rest. */
	private static final class Answer extends java.io.FilterInputStream {

		private final ResponseInputStream<GetObjectResponse> answer;

		private boolean ended;

		Answer(ResponseInputStream<GetObjectResponse> answer) {
			super(answer);
			this.answer = answer;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			this.ended |= read < 0;
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			this.ended |= read < 0;
			return read;
		}

		@Override
		public void close() throws IOException {
			if (!this.ended) {
				this.answer.abort();
			}
			super.close();
		}

	}

}
