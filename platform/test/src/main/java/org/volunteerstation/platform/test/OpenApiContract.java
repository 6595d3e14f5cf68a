package org.volunteerstation.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The OpenAPI document that a service commits, {@code contract/openapi.yaml} of its
 * resources, is the one that it tells when running: others generate code from the file.
 */
public final class OpenApiContract {

	private static final Path COMMITTED = Path.of("src/main/resources/contract/openapi.yaml");

	private static final Path RUNNING = Path.of("target/openapi.yaml");

	private OpenApiContract() {
	}

	/**
	 * Compares both. The running one is left in {@code target} to be copied.
	 * @param port port of the running service
	 * @throws AssertionError when they differ
	 */
	public static void assertCommitted(int port) {
		HttpResponse<String> answer = new Api("http://127.0.0.1:" + port, "").get("/v3/api-docs.yaml");
		if (answer.statusCode() != 200) {
			throw new AssertionError("the service tells no document: " + answer.statusCode() + " " + answer.body());
		}
		try {
			Files.writeString(RUNNING, answer.body());
			if (!Files.exists(COMMITTED) || !Files.readString(COMMITTED).equals(answer.body())) {
				throw new AssertionError(
						"the interface changed: look at the difference, then copy " + RUNNING + " to " + COMMITTED);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
