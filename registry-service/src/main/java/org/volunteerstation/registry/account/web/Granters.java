package org.volunteerstation.registry.account.web;

import java.util.Optional;
import java.util.stream.Collectors;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.account.Granter;
import org.volunteerstation.registry.account.PostRole;

/** Reads who keeps accounts from the token. */
final class Granters {

	private Granters() {
	}

	static Granter of(Operator operator, RegionScope scope) {
		return new Granter(operator.subject(),
				operator.roles()
					.stream()
					.map((role) -> PostRole.ofToken(role.token()))
					.flatMap(Optional::stream)
					.collect(Collectors.toSet()),
				scope);
	}

}
