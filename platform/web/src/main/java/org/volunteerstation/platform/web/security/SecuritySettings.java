package org.volunteerstation.platform.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param issuer the issuer, as browsers see it
 * @param jwks where the issuer's keys are read
 * @param audience what the token must be for
 */
@ConfigurationProperties("volunteer.security")
public record SecuritySettings(String issuer, String jwks, String audience) {

}
