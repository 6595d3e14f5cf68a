package org.volunteerstation.platform.web.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.Jwt;

import org.volunteerstation.platform.core.RegionScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperatorConverterTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-30", "2026-12-01" })
	void letsADeputyInUntilTheLastDay(String last) {
		Operator deputy = OperatorConverter.operator(token(last), TODAY);

		assertThat(deputy.requiredScope()).isEqualTo(RegionScope.of("510104"));
		assertThat(deputy.is(Role.TIER_OFFICER)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-29", "2025-12-01", "someday", "" })
	void givesADeputyNeitherScopeNorRolesAfterwards(String last) {
		Operator deputy = OperatorConverter.operator(token(last), TODAY);

		assertThatThrownBy(deputy::requiredScope).isInstanceOf(ScopeRefusal.class);
		assertThat(deputy.scope()).isNull();
		assertThat(deputy.roles()).isEmpty();
	}

	@Test
	void asksNothingOfAPostWithoutEnd() {
		Jwt token = Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.claims((claims) -> claims.putAll(claims()))
			.build();

		assertThat(OperatorConverter.operator(token).scope()).isEqualTo(RegionScope.of("510104"));
	}

	private static Jwt token(String lastDay) {
		return Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.claims((claims) -> claims.putAll(claims()))
			.claim("post_ends_on", lastDay)
			.build();
	}

	private static Map<String, Object> claims() {
		return Map.of("region_code", "510104000000", "tier", "county", "realm_access",
				Map.of("roles", List.of("tier-officer")));
	}

}
