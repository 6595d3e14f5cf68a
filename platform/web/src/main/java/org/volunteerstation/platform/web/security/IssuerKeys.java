package org.volunteerstation.platform.web.security;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The issuer's keys. Tokens that name unknown keys make no more than two requests to the
 * issuer in five seconds, however many come; while the issuer does not answer the last
 * keys stay good for an hour.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

	private static final Duration LIFE = Duration.ofMinutes(5);

	private static final Duration OUTAGE = Duration.ofHours(1);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration BETWEEN = Duration.ofSeconds(5);

	private static final int TIME_OUT_MILLIS = 2000;

	private final JWKSource<SecurityContext> source;

	private IssuerKeys(JWKSource<SecurityContext> source) {
		this.source = source;
	}

	/**
	 * A decoder that believes these keys; what else a token must say is the caller's to
	 * set.
	 * @param address where the issuer tells its keys
	 * @return the decoder, for RS256 alone
	 * @throws IllegalArgumentException when the address is none
	 */
	static NimbusJwtDecoder decoder(String address) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, of(address)));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
			// Spring's validators check the claims.
		});
		return new NimbusJwtDecoder(processor);
	}

	private static IssuerKeys of(String address) {
		try {
			return new IssuerKeys(JWKSourceBuilder
				.<SecurityContext>create(URI.create(address).toURL(),
						new DefaultResourceRetriever(TIME_OUT_MILLIS, TIME_OUT_MILLIS,
								JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT))
				.cache(LIFE.toMillis(), PATIENCE.toMillis())
				.rateLimited(BETWEEN.toMillis())
				.outageTolerant(OUTAGE.toMillis())
				.build());
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException("no address of keys: " + address, ex);
		}
	}

	/** A key that may not be asked for again yet is an unknown key. */
	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		try {
			return this.source.get(selector, context);
		}
		catch (RateLimitReachedException ex) {
			return List.of();
		}
	}

}
