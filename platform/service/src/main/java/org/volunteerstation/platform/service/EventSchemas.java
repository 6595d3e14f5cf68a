package org.volunteerstation.platform.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the schemas of the service's events, the very files that it commits: the gateway
 * makes one document of all services' from them. Open like the OpenAPI document.
 */
@RestController
@Hidden
class EventSchemas {

	private static final String FILES = "classpath:contract/*.schema.json";

	private final Map<String, JsonNode> schemas = new TreeMap<>();

	EventSchemas(JsonMapper json) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				try (InputStream schema = file.getInputStream()) {
					this.schemas.put(String.valueOf(file.getFilename()).replace(".schema.json", ""),
							json.readTree(schema));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the events' schemas cannot be read", ex);
		}
	}

	/**
	 * All schemas of this service.
	 * @return by name and version, for example {@code station.v1}
	 */
	@GetMapping("/v3/event-schemas")
	Map<String, JsonNode> all() {
		return this.schemas;
	}

}
