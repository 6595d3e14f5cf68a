package org.volunteerstation.platform.web.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class TokenValidationTests {

	private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");

	private final OAuth2TokenValidator<Jwt> validator = PlatformSecurityAutoConfiguration.validator(
			new SecuritySettings("https://sso.example/realms/volunteer", "https://sso.example/certs", "volunteer-api"),
			Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void takesOurs() {
		assertThat(refused((jwt) -> {
		})).isFalse();
		assertThat(refused((jwt) -> jwt.audience(List.of("account", "volunteer-api")))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/realms/volunteer", "https://sso.example/realms/master" })
	void refusesAnotherIssuer(String issuer) {
		assertThat(refused((jwt) -> jwt.issuer(issuer))).isTrue();
	}

	@Test
	void refusesAnotherAudience() {
		assertThat(refused((jwt) -> jwt.audience(List.of("account")))).isTrue();
		assertThat(refused((jwt) -> jwt.claims((claims) -> claims.remove("aud")))).isTrue();
	}

	@Test
	void refusesAnExpiredTokenAndOneThatIsNotYetValid() {
		assertThat(refused((jwt) -> jwt.expiresAt(NOW.minusSeconds(11)))).isTrue();
		assertThat(refused((jwt) -> jwt.expiresAt(NOW.minusSeconds(9)))).isFalse();
		assertThat(refused((jwt) -> jwt.claims((claims) -> claims.remove("exp")))).isTrue();
		assertThat(refused((jwt) -> jwt.notBefore(NOW.plusSeconds(11)))).isTrue();
	}

	@Test
	void refusesAnotherType() {
		assertThat(refused((jwt) -> jwt.header("typ", "logout+jwt"))).isTrue();
	}

	private boolean refused(Consumer<Jwt.Builder> change) {
		Jwt.Builder jwt = Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.header("typ", "JWT")
			.issuer("https://sso.example/realms/volunteer")
			.audience(List.of("volunteer-api"))
			.subject("somebody")
			.issuedAt(NOW.minusSeconds(60))
			.expiresAt(NOW.plusSeconds(240));
		change.accept(jwt);
		return this.validator.validate(jwt.build()).hasErrors();
	}

}
