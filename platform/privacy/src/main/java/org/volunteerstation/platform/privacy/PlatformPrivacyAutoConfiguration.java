package org.volunteerstation.platform.privacy;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Wires what a service with personal data needs: one that has this jar has keys, or does
 * not start. The keys are read past the binding of properties, whose failures show
 * values.
 */
@AutoConfiguration
public final class PlatformPrivacyAutoConfiguration {

	PlatformPrivacyAutoConfiguration() {
	}

	@Bean
	KeyRing keyRing(Environment environment) {
		return KeyRing.of(environment.getProperty("volunteer.privacy.keys", ""),
				environment.getProperty("volunteer.privacy.search-key", ""));
	}

	@Bean
	PersonalDataCipher personalDataCipher(KeyRing keys) {
		return new KeyRingCipher(keys);
	}

	@Bean
	SearchHash searchHash(KeyRing keys) {
		return new SearchHash(keys);
	}

}
