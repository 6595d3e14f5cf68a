package org.volunteerstation.registry.edition.sheet;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;

/** Who may have which work on editions done; the same as over HTTP. */
final class EditionRights {

	private EditionRights() {
	}

	static boolean governs(Operator caller) {
		RegionScope scope = caller.scope();
		boolean province = scope != null && scope.tier() == Tier.PROVINCE;
		return province && (caller.is(Role.SYSTEM) || caller.is(Role.TIER_ADMIN));
	}

	static boolean decides(Operator caller) {
		return caller.scope() != null && caller.is(Role.TIER_ADMIN);
	}

}
