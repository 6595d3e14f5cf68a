package org.volunteerstation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a stop takes, how long a start with data until a browser sees the sign-in
 * page, and what all processes hold in memory then.
 */
final class StartTime {

	private static final Duration POLL = Duration.ofMillis(100);

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private final Target target;

	private final Report report;

	StartTime(Target target, Report report) {
		this.target = target;
		this.report = report;
	}

	void run() {
		long begin = System.nanoTime();
		end(command("down"));
		this.report.add("deploy/down", seconds(begin));
		begin = System.nanoTime();
		Process up = command("up");
		awaitLoginPage(up);
		this.report.add("second deploy/up to the sign-in page", seconds(begin));
		end(up);
		this.report.add("second deploy/up until it says ready", seconds(begin));
		String status = end(command("status"));
		String total = status.lines()
			.filter((line) -> line.matches("\\s+[0-9]+"))
			.findFirst()
			.map(String::strip)
			.orElse("?");
		this.report.add("resident memory of all processes", Map.of("MiB", total));
	}

	private Process command(String name) {
		try {
			ProcessBuilder builder = new ProcessBuilder(this.target.root().resolve("deploy").resolve(name).toString())
				.redirectErrorStream(true);
			builder.environment().remove("VOLUNTEER_JVM_OPTIONS");
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String end(Process process) {
		try {
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(said);
			}
			return said;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * As a browser: from the gateway over Keycloak's address to a form with a password.
	 */
	private void awaitLoginPage(Process up) {
		long end = System.nanoTime() + LIMIT.toNanos();
		while (!showsLoginPage()) {
			if (System.nanoTime() > end || (!up.isAlive() && up.exitValue() != 0)) {
				throw new IllegalStateException("there is no sign-in page: " + end(up));
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
	}

	private boolean showsLoginPage() {
		try (HttpClient browser = HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build()) {
			HttpRequest page = HttpRequest.newBuilder(URI.create(this.target.gateway() + "/"))
				.header("Accept", "text/html")
				.timeout(Duration.ofSeconds(5))
				.build();
			HttpResponse<String> answer = browser.send(page, HttpResponse.BodyHandlers.ofString());
			return answer.statusCode() == 200 && answer.body().contains("type=\"password\"");
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Map<String, Object> seconds(long begin) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("s", Math.round((System.nanoTime() - begin) / 1e8) / 10.0);
		return figures;
	}

}
