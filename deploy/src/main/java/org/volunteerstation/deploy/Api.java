package org.volunteerstation.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/** Calls the services as the platform's own set-up client. */
final class Api {

	private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

	private final HttpClient http = HttpClient.newHttpClient();

	private final KeycloakAdmin keycloak;

	private final Settings settings;

	private final Secrets secrets;

	private String token = "";

	private long tokenUntil;

	Api(KeycloakAdmin keycloak, Settings settings, Secrets secrets) {
		this.keycloak = keycloak;
		this.settings = settings;
		this.secrets = secrets;
	}

	HttpResponse<String> get(int offset, String path) {
		return send(request(offset, path).GET());
	}

	HttpResponse<String> post(int offset, String path, String type, byte[] body, String key) {
		return send(request(offset, path).header("Content-Type", type)
			.header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	HttpResponse<String> put(int offset, String path, byte[] body, long version) {
		return send(request(offset, path).header("Content-Type", "application/json")
			.header("If-Match", "\"" + version + "\"")
			.PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	private HttpRequest.Builder request(int offset, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (this.settings.base() + offset) + path))
			.header("Authorization", "Bearer " + token())
			.timeout(Duration.ofMinutes(5));
	}

	private synchronized String token() {
		if (this.token.isEmpty() || System.nanoTime() > this.tokenUntil) {
			this.token = this.keycloak.token(this.settings.names().realm(), Map.of("grant_type", "client_credentials",
					"client_id", "platform-setup", "client_secret", this.secrets.of("client.platform-setup")));
			this.tokenUntil = System.nanoTime() + TOKEN_LIFE.toNanos();
		}
		return this.token;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new Trouble("服务没有应答：" + ex.getMessage(), "A service does not answer: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Trouble("已中断。", "Interrupted.");
		}
	}

}
