package org.volunteerstation.platform.files.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.servers.Jdks;
import org.volunteerstation.platform.servers.Ports;
import org.volunteerstation.platform.servers.PrivateFile;
import org.volunteerstation.platform.servers.ServerProcess;

/** S3Proxy as a process of its own: it speaks S3 and checks signatures. */
final class S3ProxyServer implements AutoCloseable {

	static final String IDENTITY = "volunteer";

	static final String SECRET = "secret-of-the-store";

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private final int port = Ports.free();

	private final ServerProcess process;

	S3ProxyServer(Path folder) {
		this.process = new ServerProcess("s3proxy", folder);
		Path data = folder.resolve("data");
		try {
			Files.createDirectories(data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Path configuration = PrivateFile.write(folder.resolve("s3proxy.conf"), """
				s3proxy.endpoint=http://127.0.0.1:%d
				s3proxy.authorization=aws-v4
				s3proxy.identity=%s
				s3proxy.credential=%s
				jclouds.provider=filesystem-nio2
				jclouds.identity=none
				jclouds.credential=none
				jclouds.filesystem.basedir=%s
				""".formatted(this.port, IDENTITY, SECRET, data));
		Path jar = Path.of("target/s3proxy/s3proxy.jar").toAbsolutePath();
		this.process.start(List.of(Jdks.java().toString(), "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-cp", jar.toString(), "org.gaul.s3proxy.Main", "--properties", configuration.toString()), Map.of());
		this.process.await(this::answers, LIMIT);
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	S3Settings settings(String bucket, String secret) {
		return new S3Settings(address(), bucket, IDENTITY, secret, null);
	}

	private boolean answers() {
		try {
			HttpRequest question = HttpRequest.newBuilder(URI.create(address())).timeout(Duration.ofSeconds(5)).build();
			return HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.discarding()).statusCode() > 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		this.process.stop(Duration.ofSeconds(20));
	}

}
