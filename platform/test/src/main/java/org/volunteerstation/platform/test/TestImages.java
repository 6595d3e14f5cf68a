package org.volunteerstation.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

import org.volunteerstation.platform.servers.ServerFailure;

/**
 * The images that test servers start from, pinned in {@code test-images.properties}. A
 * variable such as {@code VOLUNTEER_TEST_IMAGE_MYSQL} names another one; Testcontainers'
 * own {@code TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX} goes before all of them.
 */
final class TestImages {

	private static final long PULL_MINUTES = 10;

	private final Properties names = new Properties();

	private final DockerClient engine;

	TestImages(DockerClient engine) {
		this.engine = engine;
		try (InputStream file = TestImages.class.getResourceAsStream("/test-images.properties")) {
			if (file == null) {
				throw new IllegalStateException("test-images.properties is missing");
			}
			this.names.load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An image that the engine has; it is fetched when it is not there yet.
	 * @param server the server's name
	 * @return the image's name, before Testcontainers puts a prefix before it
	 * @throws ServerFailure when the image cannot be had
	 */
	DockerImageName of(String server) {
		String named = System.getenv("VOLUNTEER_TEST_IMAGE_" + server.toUpperCase(Locale.ROOT));
		String pinned = this.names.getProperty(server, server);
		DockerImageName image = DockerImageName.parse((named != null) ? named : pinned)
			.asCompatibleSubstituteFor(pinned.replaceFirst(":[^:/]+$", ""));
		fetch(ImageNameSubstitutor.instance().apply(image).asCanonicalNameString());
		return image;
	}

	private void fetch(String image) {
		try {
			this.engine.inspectImageCmd(image).exec();
		}
		catch (NotFoundException missing) {
			try {
				this.engine.pullImageCmd(image)
					.exec(new PullImageResultCallback())
					.awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
				this.engine.inspectImageCmd(image).exec();
			}
			catch (DockerException | DockerClientException ex) {
				throw new ServerFailure("docker", "a Docker engine answers, but the image " + image + " cannot be had: "
						+ String.valueOf(ex.getMessage()).strip()
						+ "\nEither make stand-ins: deploy/docker/stand-in-images, then set"
						+ " TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX=local/\nor use the servers from Maven artefacts: set "
						+ ServerKind.VARIABLE + "=maven", ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new ServerFailure("docker", "was interrupted while fetching " + image, ex);
			}
		}
	}

}
