package org.volunteerstation.platform.test;

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

/**
 * Does what a browser does without drawing: follows redirects, keeps cookies, fills in
 * the login form.
 */
public final class Browser {

	private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String base;

	/**
	 * A browser without cookies.
	 * @param base address of the gateway
	 */
	public Browser(String base) {
		this.base = base;
	}

	/**
	 * Opens a page.
	 * @param path behind the base
	 * @return the page, after all redirects
	 */
	public HttpResponse<String> open(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).header("Accept", "text/html").GET());
	}

	/**
	 * Opens a page of the console and signs in on the page that comes instead.
	 * @param login name and password
	 * @return the page after signing in
	 */
	public HttpResponse<String> signIn(Login login) {
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

	/**
	 * Calls the interface as a page does.
	 * @param method HTTP method
	 * @param path behind the base
	 * @param csrf whether the page's CSRF token is sent along
	 * @return the answer
	 */
	public HttpResponse<String> api(String method, String path, boolean csrf) {
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

	/**
	 * A cookie's value.
	 * @param name the cookie
	 * @return the value, empty without such a cookie
	 */
	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/**
	 * Sends any request with this browser's cookies.
	 * @param request the request
	 * @return the answer, after all redirects
	 */
	public HttpResponse<String> send(HttpRequest.Builder request) {
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
