package org.volunteerstation.platform.web.request;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be.
 *
 * @param bodyLimit the limit of all routes without one of their own
 * @param bodyLimits limits by the beginning of the path
 */
@ConfigurationProperties("volunteer.web")
public record BodyLimits(@DefaultValue("256KB") DataSize bodyLimit, @DefaultValue Map<String, DataSize> bodyLimits) {

	long of(String path) {
		return this.bodyLimits.entrySet()
			.stream()
			.filter((entry) -> path.startsWith(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(this.bodyLimit)
			.toBytes();
	}

}
