package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Speaks the administration API of a Keycloak in JSON texts. A token is fetched for each
 * call that needs a new one; it lives one minute.
 */
public final class KeycloakAdmin {

	private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(40);

	private final HttpClient http = HttpClient.newHttpClient();

	private final String url;

	private final String user;

	private final String password;

	private String token = "";

	private long tokenUntil;

	/**
	 * Describes the administrator's access.
	 * @param url address of Keycloak, without a slash at the end
	 * @param password password of {@link KeycloakServer#ADMINISTRATOR}
	 */
	public KeycloakAdmin(String url, String password) {
		this(url, KeycloakServer.ADMINISTRATOR, password);
	}

	/**
	 * Describes the access of an administrator of the realm {@code master}.
	 * @param url address of Keycloak, without a slash at the end
	 * @param user name
	 * @param password password
	 */
	public KeycloakAdmin(String url, String user, String password) {
		this.url = url;
		this.user = user;
		this.password = password;
	}

	/**
	 * Asks for a token with a form.
	 * @param realm the realm
	 * @param form the parameters of the token request
	 * @return the access token
	 * @throws ServerFailure when Keycloak refuses
	 */
	public String token(String realm, Map<String, String> form) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(this.url + "/realms/" + realm + "/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(encode(form)))
			.build();
		HttpResponse<String> answer = send(request);
		Matcher matcher = ACCESS_TOKEN.matcher(answer.body());
		if (answer.statusCode() != 200 || !matcher.find()) {
			throw new ServerFailure("keycloak", "gives no token: " + answer.statusCode() + " " + answer.body());
		}
		return matcher.group(1);
	}

	/**
	 * Calls the administration API.
	 * @param method HTTP method
	 * @param path behind {@code /admin/realms}, for example {@code /volunteer/users}
	 * @param json the body, empty for none
	 * @return the answer, whatever its status
	 */
	public HttpResponse<String> call(String method, String path, String json) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + "/admin/realms" + path))
			.header("Authorization", "Bearer " + adminToken())
			.header("Content-Type", "application/json")
			.method(method,
					json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
			.build();
		return send(request);
	}

	/**
	 * Calls the administration API and expects success.
	 * @param method HTTP method
	 * @param path behind {@code /admin/realms}
	 * @param json the body, empty for none
	 * @return the answer's body
	 * @throws ServerFailure when the answer is no success
	 */
	public String expect(String method, String path, String json) {
		HttpResponse<String> answer = call(method, path, json);
		if (answer.statusCode() / 100 != 2) {
			throw new ServerFailure("keycloak",
					"refuses " + method + " " + path + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer.body();
	}

	private synchronized String adminToken() {
		if (System.nanoTime() > this.tokenUntil || this.token.isEmpty()) {
			this.token = token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username",
					this.user, "password", this.password));
			this.tokenUntil = System.nanoTime() + TOKEN_LIFE.toNanos();
		}
		return this.token;
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new ServerFailure("keycloak", "does not answer: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure("keycloak", "was interrupted", ex);
		}
	}

	private static String encode(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
