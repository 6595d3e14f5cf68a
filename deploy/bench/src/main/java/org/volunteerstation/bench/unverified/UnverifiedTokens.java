package org.volunteerstation.bench.unverified;

import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

import org.volunteerstation.platform.web.security.PlatformSecurityAutoConfiguration;

/** Takes the place of the platform's decoder: no signature, no checks, no hash. */
@AutoConfiguration(before = PlatformSecurityAutoConfiguration.class)
public class UnverifiedTokens {

	@Bean
	JwtDecoder jwtDecoder() {
		Map<String, Jwt> known = new ConcurrentHashMap<>();
		return (token) -> {
			Jwt jwt = known.get(token);
			if (jwt == null) {
				jwt = read(token);
				known.put(token, jwt);
			}
			return jwt;
		};
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
