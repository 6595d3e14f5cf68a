package org.volunteerstation.bench.unverified;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

import org.volunteerstation.platform.web.security.PlatformSecurityAutoConfiguration;

/**
 * Takes the place of the platform's decoder: no signature, no checks, no hash. What was
 * read is kept as the platform keeps what it verified, so that the two differ in nothing
 * else.
 */
@AutoConfiguration(before = PlatformSecurityAutoConfiguration.class)
public class UnverifiedTokens {

	/** As many as CachingJwtDecoder keeps. */
	private static final int MOST_TOKENS = 50_000;

	@Bean
	JwtDecoder jwtDecoder(Clock clock) {
		Cache<String, Jwt> known = Caffeine.newBuilder()
			.maximumSize(MOST_TOKENS)
			.expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> life(jwt, clock)))
			.build();
		return (token) -> {
			Jwt jwt = known.getIfPresent(token);
			if (jwt == null) {
				jwt = read(token);
				known.put(token, jwt);
			}
			return jwt;
		};
	}

	private static Duration life(Jwt jwt, Clock clock) {
		Instant end = jwt.getExpiresAt();
		return (end != null && end.isAfter(clock.instant())) ? Duration.between(clock.instant(), end) : Duration.ZERO;
	}

	private static Jwt read(String token) {
		try {
			JWT parsed = JWTParser.parse(token);
			Map<String, Object> claims = MappedJwtClaimSetConverter.withDefaults(Map.of())
				.convert(parsed.getJWTClaimsSet().getClaims());
			return Jwt.withTokenValue(token)
				.headers((headers) -> headers.putAll(parsed.getHeader().toJSONObject()))
				.claims((all) -> all.putAll((claims != null) ? claims : Map.of()))
				.build();
		}
		catch (ParseException ex) {
			throw new BadJwtException("no token", ex);
		}
	}

}
