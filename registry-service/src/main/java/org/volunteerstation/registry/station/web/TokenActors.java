package org.volunteerstation.registry.station.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.OperatorAuthentication;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Actor;
import org.volunteerstation.registry.station.Actors;

/** Reads office and role from the token, as the audit trail does, but no account. */
@Component
class TokenActors implements Actors {

	/** Roles that write, those of officials first: beside them stand others. */
	private static final List<Role> WRITING = List.of(Role.TIER_ADMIN, Role.TIER_OFFICER, Role.STATION_MANAGER,
			Role.APP);

	private final RegionDirectory regions;

	TokenActors(RegionDirectory regions) {
		this.regions = regions;
	}

	@Override
	public Actor current() {
		Operator operator = OperatorAuthentication.current();
		RegionScope scope = (operator != null) ? operator.scope() : null;
		if (operator == null || scope == null) {
			return Actor.PLATFORM;
		}
		return WRITING.stream()
			.filter(operator::is)
			.findFirst()
			.map((role) -> new Actor(scope.root(), this.regions.names(List.of(scope.root()), scope).apply(scope.root()),
					role.token()))
			.orElse(Actor.PLATFORM);
	}

}
