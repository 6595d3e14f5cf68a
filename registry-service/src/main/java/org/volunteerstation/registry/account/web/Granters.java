package org.volunteerstation.registry.account.web;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.account.Granter;

/** Reads who keeps accounts from the token. */
final class Granters {

	private Granters() {
	}

	static Granter of(Operator operator, RegionScope scope) {
		return Granter.of(operator.subject(), operator.roles().stream().map(Role::token), scope);
	}

}
