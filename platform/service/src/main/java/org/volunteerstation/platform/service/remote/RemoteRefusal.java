package org.volunteerstation.platform.service.remote;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** Another service's refusal, read from its problem: the caller's mistake there too. */
public final class RemoteRefusal extends Refusal {

	/**
	 * Refuses as the other service did.
	 * @param kind by the answer's status
	 * @param code code of the other service's problem
	 */
	public RemoteRefusal(Kind kind, String code) {
		super(kind, code, null, List.of());
	}

}
