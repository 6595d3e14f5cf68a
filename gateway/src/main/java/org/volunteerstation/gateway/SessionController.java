package org.volunteerstation.gateway;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorConverter;
import org.volunteerstation.platform.web.security.Role;

/** Tells the console who is signed in, and nothing more. */
@RestController
class SessionController {

	private final CallerToken token;

	private final JwtDecoder decoder;

	SessionController(CallerToken token, JwtDecoder decoder) {
		this.token = token;
		this.decoder = decoder;
	}

	@GetMapping("/api/session")
	ResponseEntity<SessionView> session(@Nullable CsrfToken csrf) {
		if (csrf != null) {
			csrf.getToken();
		}
		return operator().map((operator) -> ResponseEntity.ok(SessionView.of(operator))).orElseThrow(SessionEnded::new);
	}

	private Optional<Operator> operator() {
		try {
			return this.token.find().map(this.decoder::decode).map(OperatorConverter::operator);
		}
		catch (JwtException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Who is signed in.
	 *
	 * @param subject identifier of the account, as in the answers of services
	 * @param username the account's name
	 * @param tier tier of the subtree, null for residents and volunteers
	 * @param regionCode top of the subtree, null for residents and volunteers
	 * @param homeRegionCode home community of a resident or volunteer
	 * @param roles realm roles
	 */
	record SessionView(String subject, String username, @Nullable String tier, @Nullable String regionCode,
			@Nullable String homeRegionCode, List<String> roles) {

		static SessionView of(Operator operator) {
			RegionScope scope = operator.scope();
			RegionScope home = operator.home();
			return new SessionView(operator.subject(), operator.username(),
					(scope != null) ? scope.tier().token() : null, (scope != null) ? scope.root().value() : null,
					(home != null) ? home.root().value() : null,
					operator.roles().stream().map(Role::token).sorted().toList());
		}

	}

}
