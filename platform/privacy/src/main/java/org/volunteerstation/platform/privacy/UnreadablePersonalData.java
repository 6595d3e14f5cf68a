package org.volunteerstation.platform.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A stored text that is not what was encrypted for this cell, or whose key is gone. Never
 * the caller's mistake: somebody changed the table, or a key was dropped too early.
 */
public final class UnreadablePersonalData extends RuntimeException {

	UnreadablePersonalData(PersonalCell cell, String why, @Nullable Throwable cause) {
		super(cell + " cannot be read: " + why, cause);
	}

}
