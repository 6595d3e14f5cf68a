package org.volunteerstation.platform.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Keeps verified tokens by their hash until they expire: the signature is most of what a
 * request with a token costs. Bounded, and each use asks the revocation list.
 */
final class CachingJwtDecoder implements JwtDecoder {

	private static final int MOST_TOKENS = 50_000;

	private final JwtDecoder delegate;

	private final Revocations revocations;

	private final Clock clock;

	private final Cache<String, Jwt> verified;

	CachingJwtDecoder(JwtDecoder delegate, Revocations revocations, Clock clock) {
		this.delegate = delegate;
		this.revocations = revocations;
		this.clock = clock;
		this.verified = Caffeine.newBuilder()
			.maximumSize(MOST_TOKENS)
			.expireAfter(Expiry.<String, Jwt>creating((hash, jwt) -> life(jwt)))
			.build();
	}

	@Override
	public Jwt decode(String token) {
		String hash = hash(token);
		Jwt jwt = this.verified.getIfPresent(hash);
		if (jwt == null) {
			jwt = this.delegate.decode(token);
			this.verified.put(hash, jwt);
		}
		else if (life(jwt).isZero()) {
			throw new BadJwtException("expired");
		}
		if (this.revocations.isRevoked(jwt)) {
			throw new BadJwtException("revoked");
		}
		return jwt;
	}

	private Duration life(Jwt jwt) {
		Instant end = jwt.getExpiresAt();
		if (end == null) {
			return Duration.ZERO;
		}
		Duration life = Duration.between(this.clock.instant(), end);
		return life.isNegative() ? Duration.ZERO : life;
	}

	private static String hash(String token) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every JDK", ex);
		}
	}

}
