package org.volunteerstation.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.volunteerstation.platform.test.Login;

/**
 * Does what a browser does without drawing: follows redirects, keeps cookies, fills in
 * the login form.
 */
final class Browser {

	private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String base;

	Browser(String base) {
		this.base = base;
	}

	HttpResponse<String> open(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).header("Accept", "text/html").GET());
	}

	HttpResponse<String> signIn(Login login) {
		HttpResponse<String> form = open("/stations");
		Matcher action = FORM.matcher(form.body());
		if (!action.find()) {
			throw new AssertionError("no login form at " + form.uri());
		}
		String body = "username=" + encode(login.username()) + "&password=" + encode(login.password());
		return send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	HttpResponse<String> api(String method, String path, boolean csrf) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.method(method, method.equals("GET") ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofString("{}"));
		if (csrf) {
			request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
		}
		return send(request);
	}

	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		// Keycloak marks its cookies secure; browsers send those to the loopback address
		// too.
		this.cookies.getCookieStore().getCookies().forEach((cookie) -> cookie.setSecure(false));
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
