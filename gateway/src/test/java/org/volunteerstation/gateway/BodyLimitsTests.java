package org.volunteerstation.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service takes comes through the gateway, too. */
class BodyLimitsTests {

	private static final String LIMITS = "volunteer.web.body-limits";

	private static final String SETTINGS = "src/main/resources/application.yml";

	@Test
	void thoseOfTheGatewayAreThoseOfTheServices() {
		Map<String, String> services = new TreeMap<>();
		for (String service : List.of("registry-service", "project-service", "activity-service", "analytics-service")) {
			services.putAll(limits(Path.of("..", service, SETTINGS)));
		}
		assertThat(limits(Path.of(SETTINGS))).isEqualTo(services)
			.containsEntry(LIMITS + "[/api/v1/registry/edition-imports]", "8MB");
	}

	private static Map<String, String> limits(Path file) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new FileSystemResource(file));
		Properties all = Objects.requireNonNull(yaml.getObject());
		Map<String, String> limits = new TreeMap<>();
		all.stringPropertyNames()
			.stream()
			.filter((name) -> name.startsWith(LIMITS))
			.forEach((name) -> limits.put(name, all.getProperty(name)));
		return limits;
	}

}
