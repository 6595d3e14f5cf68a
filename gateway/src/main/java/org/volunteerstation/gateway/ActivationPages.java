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
 * The page where a person who was given a code sets the own password. The code is typed
 * or stands behind the {@code #} of the link, which no server and no log gets to see.
 */
@RestController
class ActivationPages {

	static final String PAGE = "/activation";

	static final String SCRIPT = "/activation.js";

	private final String page = read("activation.html");

	private final String script = read("activation.js");

	@GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> page() {
		return answer(this.page, MediaType.TEXT_HTML);
	}

	@GetMapping(SCRIPT)
	ResponseEntity<String> script() {
		return answer(this.script, MediaType.valueOf("text/javascript"));
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
