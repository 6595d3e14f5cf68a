package org.volunteerstation.platform.web.security;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

/**
 * Turns a token of Keycloak into an operator (docs/architecture.md section 2). Claims
 * that contradict one another give no scope at all, and neither do those of a post whose
 * last day is over, whether or not anybody has taken it away since.
 */
public final class OperatorConverter implements Converter<Jwt, AbstractAuthenticationToken> {

	/** Where days begin and end (DESIGN 7). */
	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	@Override
	public AbstractAuthenticationToken convert(Jwt jwt) {
		Operator operator = operator(jwt);
		List<GrantedAuthority> authorities = new ArrayList<>();
		operator.roles().forEach((role) -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.token())));
		operator.grants().forEach((grant) -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + grant)));
		return new OperatorAuthentication(jwt, operator, authorities);
	}

	/**
	 * Reads the operator from a verified token.
	 * @param jwt the token
	 * @return the operator
	 */
	public static Operator operator(Jwt jwt) {
		return operator(jwt, LocalDate.now(ZONE));
	}

	static Operator operator(Jwt jwt, LocalDate today) {
		Optional<RegionCode> region = code(jwt, "region_code");
		Optional<Tier> tier = Optional.ofNullable(text(jwt, "tier")).flatMap(Tier::ofToken);
		boolean told = text(jwt, "region_code") != null || text(jwt, "tier") != null;
		boolean over = isOver(text(jwt, "post_ends_on"), today);
		boolean agree = region.isPresent() && tier.equals(region.map(RegionCode::tier)) && !over;
		RegionScope home = code(jwt, "home_region_code").filter((code) -> code.tier() == Tier.COMMUNITY)
			.map(RegionScope::new)
			.orElse(null);
		return new Operator(orEmpty(jwt.getSubject()), orEmpty(text(jwt, "preferred_username")),
				orEmpty(text(jwt, "azp")), agree ? region.map(RegionScope::new).orElse(null) : null, agree || !told,
				home, over ? Set.of() : roles(jwt), grants(jwt));
	}

	/** What is no day tells nothing of the post, and so does not let in. */
	private static boolean isOver(@Nullable String lastDay, LocalDate today) {
		try {
			return lastDay != null && LocalDate.parse(lastDay).isBefore(today);
		}
		catch (DateTimeParseException ex) {
			return true;
		}
	}

	private static Set<Role> roles(Jwt jwt) {
		Map<String, Object> access = jwt.getClaimAsMap("realm_access");
		if (access == null || !(access.get("roles") instanceof Collection<?> names)) {
			return Set.of();
		}
		return names.stream()
			.map((name) -> Role.ofToken(String.valueOf(name)))
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Set<String> grants(Jwt jwt) {
		String scope = text(jwt, "scope");
		return (scope == null || scope.isBlank()) ? Set.of() : Set.of(scope.strip().split(" +"));
	}

	private static Optional<RegionCode> code(Jwt jwt, String claim) {
		return Optional.ofNullable(text(jwt, claim)).flatMap(RegionCode::parse);
	}

	private static @Nullable String text(Jwt jwt, String claim) {
		return jwt.getClaimAsString(claim);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
