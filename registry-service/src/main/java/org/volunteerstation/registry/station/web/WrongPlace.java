package org.volunteerstation.registry.station.web;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** An {@code after} that no list of ours has given. */
public final class WrongPlace extends Refusal {

	public WrongPlace() {
		super(Kind.INVALID, "wrong-page", "/after", List.of());
	}

}
