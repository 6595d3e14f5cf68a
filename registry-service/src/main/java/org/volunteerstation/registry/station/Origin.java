package org.volunteerstation.registry.station;

import org.jspecify.annotations.Nullable;

/** Where a station's record comes from. */
public enum Origin {

	/** Entered by a person or an app. */
	ENTERED,

	/** Made up to show the platform; only the system's own client may mark it so. */
	DEMO;

	/**
	 * The origin that a record gets.
	 * @param claimed what the request says; null when it says nothing
	 * @param system whether the system's own client asks
	 * @return the origin
	 * @throws StationRefusal.OriginRefused when somebody else claims {@link #DEMO}
	 */
	public static Origin of(@Nullable Origin claimed, boolean system) {
		if (claimed == DEMO && !system) {
			throw new StationRefusal.OriginRefused();
		}
		return (claimed != null) ? claimed : ENTERED;
	}

}
