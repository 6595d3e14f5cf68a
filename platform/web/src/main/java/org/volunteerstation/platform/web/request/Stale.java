package org.volunteerstation.platform.web.request;

import org.volunteerstation.platform.core.Refusal;

/** Somebody else changed it first: nothing is overwritten (412). */
public final class Stale extends Refusal {

	public Stale() {
		super(Kind.STALE, "stale");
	}

}
