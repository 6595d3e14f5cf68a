package org.volunteerstation.project.project;

import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;

/** Where stations are known: the registry service, asked with the caller's own rights. */
public interface HomeStations {

	/**
	 * A station.
	 * @param id its identifier, as the caller sent it
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<HomeStation> find(String id, RegionScope scope);

}
