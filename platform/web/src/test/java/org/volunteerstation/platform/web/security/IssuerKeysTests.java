package org.volunteerstation.platform.web.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IssuerKeysTests {

	private final AtomicInteger asked = new AtomicInteger();

	private final RSAKey key = key();

	private HttpServer issuer;

	private JwtDecoder decoder;

	@BeforeEach
	void start() throws IOException {
		this.issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.issuer.createContext("/certs", this::tell);
		this.issuer.start();
		this.decoder = IssuerKeys.decoder("http://127.0.0.1:" + this.issuer.getAddress().getPort() + "/certs");
	}

	@AfterEach
	void stop() {
		this.issuer.stop(0);
	}

	@Test
	void believesTheIssuersKeyAndNoOther() throws JOSEException {
		assertThat(this.decoder.decode(token(this.key)).getSubject()).isEqualTo("somebody");

		RSAKey thief = new RSAKey.Builder(key()).keyID(this.key.getKeyID()).build();
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(token(thief)));
	}

	@Test
	void manyTokensOfUnknownKeysAskTheIssuerHardlyEver() {
		for (int i = 0; i < 50; i++) {
			RSAKey stranger = new RSAKey.Builder(this.key).keyID(UUID.randomUUID().toString()).build();
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(token(stranger)));
		}

		assertThat(this.asked).hasValueLessThan(10);
		assertThat(this.decoder.decode(token(this.key)).getSubject()).isEqualTo("somebody");
	}

	@Test
	void knownKeysStayGoodWhileTheIssuerIsAway() {
		this.decoder.decode(token(this.key));
		this.issuer.stop(0);

		assertThat(this.decoder.decode(token(this.key)).getSubject()).isEqualTo("somebody");
	}

	private void tell(HttpExchange exchange) throws IOException {
		this.asked.incrementAndGet();
		byte[] keys = new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, keys.length);
		exchange.getResponseBody().write(keys);
		exchange.close();
	}

	private static String token(RSAKey key) {
		try {
			Instant now = Instant.now();
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					new JWTClaimsSet.Builder().subject("somebody")
						.expirationTime(Date.from(now.plusSeconds(60)))
						.build());
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new AssertionError(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("ours").generate();
		}
		catch (JOSEException ex) {
			throw new AssertionError(ex);
		}
	}

}
