package org.volunteerstation.registry.inspection;

import java.util.EnumSet;
import java.util.Set;

/** Where a visit stands, with the steps that lead on. */
public enum VisitState {

	/** Drawn; nobody was there yet. */
	PLANNED,

	/** Somebody was there; the report may still be mended. */
	VISITED,

	/** 整改: something has to be put right; ends with a station that is withdrawn. */
	RECTIFYING,

	/** 复查通过: all of it is. */
	RECHECKED,

	/** The end. */
	CLOSED;

	/**
	 * The states that may follow.
	 * @return empty at the end
	 */
	public Set<VisitState> next() {
		return switch (this) {
			case PLANNED -> EnumSet.of(VISITED, CLOSED);
			case VISITED -> EnumSet.of(VISITED, RECTIFYING, CLOSED);
			case RECTIFYING -> EnumSet.of(RECTIFYING, RECHECKED, CLOSED);
			case RECHECKED -> EnumSet.of(CLOSED);
			case CLOSED -> EnumSet.noneOf(VisitState.class);
		};
	}

}
