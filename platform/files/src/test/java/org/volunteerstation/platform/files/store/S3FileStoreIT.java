package org.volunteerstation.platform.files.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import org.volunteerstation.platform.web.problem.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The same contract, kept with a server that speaks S3 and checks signatures. */
class S3FileStoreIT extends FileStoreContract {

	private static final String BUCKET = "volunteer-files";

	private static @Nullable S3ProxyServer server;

	private static @Nullable S3FileStore store;

	@BeforeAll
	static void start(@TempDir Path folder) {
		S3ProxyServer started = new S3ProxyServer(folder);
		server = started;
		try (S3Client owner = S3Client.builder()
			.endpointOverride(URI.create(started.address()))
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(S3ProxyServer.IDENTITY, S3ProxyServer.SECRET)))
			.forcePathStyle(true)
			.httpClient(UrlConnectionHttpClient.create())
			.build()) {
			owner.createBucket((request) -> request.bucket(BUCKET));
		}
		store = new S3FileStore(started.settings(BUCKET, S3ProxyServer.SECRET));
	}

	@AfterAll
	static void stop() {
		Objects.requireNonNull(store).close();
		Objects.requireNonNull(server).close();
	}

	@Override
	FileStore store() {
		return Objects.requireNonNull(store);
	}

	@Test
	void isUnavailableWithAWrongSecretOrBucket() {
		S3ProxyServer running = Objects.requireNonNull(server);
		String key = UUID.randomUUID().toString();
		Content content = Content.of(new byte[10]);

		try (S3FileStore stranger = new S3FileStore(running.settings(BUCKET, "guessed"));
				S3FileStore lost = new S3FileStore(running.settings("no-such-bucket", S3ProxyServer.SECRET))) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> stranger.put(key, content));
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> lost.put(key, content));
		}
		assertThat(store().exists(key)).isFalse();
	}

	@Test
	void isUnavailableWithoutItsServer() {
		S3Settings nowhere = new S3Settings("http://127.0.0.1:9", BUCKET, "a", "b", "cn-west");

		try (S3FileStore alone = new S3FileStore(nowhere)) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> alone.put("a", Content.of(new byte[1])));
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> alone.get("a", 0, 1));
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> alone.exists("a"));
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> alone.delete("a"));
		}
	}

	@Test
	void keepsItsSecretOutOfLogs() {
		assertThat(new S3Settings("http://store", BUCKET, "name", "hidden", null).toString()).doesNotContain("hidden");
	}

}
