package org.volunteerstation.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a browser stands when nobody is signed in: after signing out, and when signing in
 * failed. Each offers the way back in instead of taking it: otherwise a sign-in that
 * cannot work would turn in circles.
 */
@RestController
class SignInPages {

	static final String SIGNED_OUT = "/signed-out";

	static final String FAILED = "/sign-in-failed";

	static final String STYLE = "/sign-in.css";

	private final String signedOut = read("signed-out.html");

	private final String failed = read("sign-in-failed.html");

	private final String style = read("sign-in.css");

	@GetMapping(path = SIGNED_OUT, produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> signedOut() {
		return answer(this.signedOut, MediaType.TEXT_HTML);
	}

	@GetMapping(path = FAILED, produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> failed() {
		return answer(this.failed, MediaType.TEXT_HTML);
	}

	@GetMapping(STYLE)
	ResponseEntity<String> style() {
		return answer(this.style, MediaType.valueOf("text/css"));
	}

	private static ResponseEntity<String> answer(String text, MediaType type) {
		return ResponseEntity.ok()
			.contentType(new MediaType(type, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.body(text);
	}

	private static String read(String name) {
		try (InputStream file = new ClassPathResource("pages/" + name).getInputStream()) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name + " is missing in the jar", ex);
		}
	}

}
