package org.volunteerstation.platform.service.personal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person may see in clear, and how often look for people.
 *
 * @param perHour objects in any hour, 1 to 1000
 * @param searchesPerHour questions in any hour, 1 to 1000
 */
@ConfigurationProperties("volunteer.privacy.unmask")
record UnmaskSettings(@DefaultValue("30") int perHour, @DefaultValue("60") int searchesPerHour) {

	UnmaskSettings {
		check("per-hour", perHour);
		check("searches-per-hour", searchesPerHour);
	}

	private static void check(String name, int value) {
		if (value < 1 || value > 1000) {
			throw new IllegalArgumentException("volunteer.privacy.unmask." + name + " must be 1 to 1000");
		}
	}

}
