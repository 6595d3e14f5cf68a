package org.volunteerstation.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed document says what the running service does. */
class OpenApiIT extends RegistryIT {

	private static final Path COMMITTED = Path.of("src/main/resources/contract/openapi.yaml");

	@LocalServerPort
	private int servicePort;

	@Test
	void runningServiceAgreesWithCommittedDocument() throws IOException, InterruptedException {
		HttpResponse<String> running = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.servicePort + "/v3/api-docs.yaml"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(running.statusCode()).isEqualTo(200);
		// Kept where a developer finds it: copy it over the committed one after a wanted
		// change.
		Files.writeString(Path.of("target/openapi.yaml"), running.body());

		assertThat(running.body()).isEqualTo(Files.readString(COMMITTED));
	}

}
