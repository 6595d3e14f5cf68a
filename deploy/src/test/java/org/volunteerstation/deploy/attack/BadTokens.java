package org.volunteerstation.deploy.attack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.TokenSpec;

/** Tokens that look right and must not be believed. */
final class BadTokens {

	/** Waiting until a token is too old takes its time: once is enough. */
	private static final Map<TestedPlatform, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private BadTokens() {
	}

	/**
	 * Makes them all from a real token of an official of the province.
	 * @param platform whose realm
	 * @return the tokens by what is wrong with them
	 */
	static Map<String, String> all(TestedPlatform platform) {
		return KNOWN.computeIfAbsent(platform, BadTokens::make);
	}

	private static Map<String, String> make(TestedPlatform platform) {
		TokenSpec county = TokenSpec.official(Rights.COUNTY, "tier-officer");
		String real = platform.tokens().of(TokenSpec.official("51", "tier-admin"));
		String[] parts = real.split("\\.");
		String header = text(parts[0]);
		String claims = text(parts[1]);
		Map<String, String> tokens = new LinkedHashMap<>();
		tokens.put("no signature", parts[0] + "." + parts[1] + ".");
		tokens.put("algorithm none", encode(header.replace("RS256", "none")) + "." + parts[1] + ".");
		tokens.put("signed with another key", signed(header, claims));
		tokens.put("signed with the public key as a secret", hashed(header, claims, platform.tokens().publicKey()));
		tokens.put("claims raised after signing", raised(platform.tokens().of(county)));
		tokens.put("for another audience", platform.tokens().foreignAudience(county));
		tokens.put("of another client for another audience", platform.tokens().ofClient("demo-consumer"));
		tokens.put("of another realm", platform.tokens().ofMaster());
		tokens.put("expired", platform.tokens().expired(county));
		tokens.put("no token", "nonsense");
		return tokens;
	}

	private static String raised(String token) {
		String[] parts = token.split("\\.");
		String claims = text(parts[1]).replace(Rights.COUNTY, "510000000000").replace("\"county\"", "\"province\"");
		return parts[0] + "." + encode(claims) + "." + parts[2];
	}

	private static String signed(String header, String claims) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair pair = generator.generateKeyPair();
			String content = encode(header) + "." + encode(claims);
			return content + "." + ENCODER.encodeToString(sign(pair.getPrivate(), content));
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] sign(PrivateKey key, String content) throws GeneralSecurityException {
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(key);
		signature.update(content.getBytes(StandardCharsets.US_ASCII));
		return signature.sign();
	}

	private static String hashed(String header, String claims, String publicKey) {
		try {
			String content = encode(header.replace("RS256", "HS256")) + "." + encode(claims);
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(publicKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return content + "." + ENCODER.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String text(String part) {
		return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
	}

	private static String encode(String text) {
		return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
