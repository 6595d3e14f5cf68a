package org.volunteerstation.platform.service.personal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person may see in clear.
 *
 * @param perHour objects in any hour, 1 to 1000
 */
@ConfigurationProperties("volunteer.privacy.unmask")
record UnmaskSettings(@DefaultValue("30") int perHour) {

	UnmaskSettings {
		if (perHour < 1 || perHour > 1000) {
			throw new IllegalArgumentException("volunteer.privacy.unmask.per-hour must be 1 to 1000");
		}
	}

}
