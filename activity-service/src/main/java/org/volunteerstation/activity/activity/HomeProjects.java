package org.volunteerstation.activity.activity;

import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;

/** Where projects are known: the project service, asked with the caller's own rights. */
public interface HomeProjects {

	/**
	 * A project, with its station held until the transaction ends: a withdrawal is known
	 * here, or waits.
	 * @param id its identifier, as the caller sent it
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<OfferedProject> find(String id, RegionScope scope);

	/**
	 * Whether the station of a project is known here to be withdrawn (撤销); it is held
	 * until the transaction ends, and nobody is asked.
	 * @param project the project
	 * @return true when it is
	 */
	boolean isWithdrawn(HomeProject project);

}
