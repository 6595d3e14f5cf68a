package org.volunteerstation.activity.activity;

import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;

/** Where projects are known: the project service, asked with the caller's own rights. */
public interface HomeProjects {

	/**
	 * A project.
	 * @param id its identifier, as the caller sent it
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<HomeProject> find(String id, RegionScope scope);

}
