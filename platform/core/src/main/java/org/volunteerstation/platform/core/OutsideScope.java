package org.volunteerstation.platform.core;

/**
 * A region that is not there for the caller: unknown and foreign are told apart by
 * nothing (DESIGN 10).
 */
public final class OutsideScope extends Refusal {

	public OutsideScope() {
		super(Kind.NOT_FOUND, "region-not-found");
	}

}
