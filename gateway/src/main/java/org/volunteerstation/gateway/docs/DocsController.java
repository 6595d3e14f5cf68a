package org.volunteerstation.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.gateway.GatewaySettings;

/**
 * The pages for developers. Reading one makes sure of the CSRF cookie, so that trying a
 * change works at once.
 */
@RestController
class DocsController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final String SCHEMAS = "/v3/event-schemas";

	private final ServiceDocuments documents;

	private final GatewaySettings settings;

	private final String openApiPage;

	private final String eventsPage = page("events.html");

	DocsController(ServiceDocuments documents, GatewaySettings settings) {
		this.documents = documents;
		this.settings = settings;
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

	@GetMapping(path = "/api/docs/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ObjectNode asyncApi() {
		return AsyncApi.of(this.settings.events(), this.settings.issuer(), this.documents.all(SCHEMAS));
	}

	/** A schema as its service commits it. */
	@GetMapping(path = "/api/docs/events/{name}.schema.json", produces = "application/schema+json")
	ResponseEntity<JsonNode> schema(@PathVariable String name) {
		return ResponseEntity.of(this.documents.all(SCHEMAS)
			.values()
			.stream()
			.flatMap(Optional::stream)
			.flatMap((schemas) -> schemas.optional(name).stream())
			.findFirst());
	}

	@GetMapping(path = "/api/docs/events", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> eventsPage(@Nullable CsrfToken csrf) {
		return html(this.eventsPage, csrf);
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
