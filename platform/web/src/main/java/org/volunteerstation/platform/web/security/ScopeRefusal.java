package org.volunteerstation.platform.web.security;

import org.volunteerstation.platform.core.Refusal;

/** A token without a usable region: fails closed, never "all" (DESIGN 3). */
public final class ScopeRefusal extends Refusal {

	private ScopeRefusal(String code) {
		super(Kind.FORBIDDEN, code);
	}

	static ScopeRefusal missing() {
		return new ScopeRefusal("scope-missing");
	}

	static ScopeRefusal invalid() {
		return new ScopeRefusal("scope-invalid");
	}

}
