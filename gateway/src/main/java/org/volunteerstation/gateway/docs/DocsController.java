package org.volunteerstation.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

/**
 * The pages for developers. Reading one makes sure of the CSRF cookie, so that trying a
 * change works at once.
 */
@RestController
class DocsController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final ServiceDocuments documents;

	private final String openApiPage;

	DocsController(ServiceDocuments documents) {
		this.documents = documents;
		this.openApiPage = page("openapi.html").replace("@SWAGGER_UI@", "/api/docs/ui/" + swaggerUi());
	}

	@GetMapping(path = "/api/docs/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ObjectNode openApi() {
		return OpenApiMerge.merge(this.documents.all("/v3/api-docs"));
	}

	@GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> openApiPage(@Nullable CsrfToken csrf) {
		return html(this.openApiPage, csrf);
	}

	private static ResponseEntity<String> html(String page, @Nullable CsrfToken csrf) {
		if (csrf != null) {
			csrf.getToken();
		}
		return ResponseEntity.ok().contentType(HTML).body(page);
	}

	private static String page(String name) {
		try (InputStream page = new ClassPathResource("docs/" + name).getInputStream()) {
			return new String(page.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the page " + name + " is missing in the jar", ex);
		}
	}

	/** The webjar's files lie under its version. */
	private static String swaggerUi() {
		try {
			Properties properties = PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
			return properties.getProperty("version", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("swagger-ui is missing", ex);
		}
	}

}
