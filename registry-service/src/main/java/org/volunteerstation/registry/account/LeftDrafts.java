package org.volunteerstation.registry.account;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** What somebody who leaves has begun to write for an office and nobody has seen. */
public interface LeftDrafts {

	/**
	 * Gives the drafts of an office to whoever takes over there, in the running
	 * transaction. What was submitted stays with whoever wrote it.
	 * @param office the region of the post
	 * @param from who leaves, the id in Keycloak
	 * @param to who takes over; null when Keycloak does not know the account yet
	 * @param scope what the caller may write
	 * @throws AccountRefusal.NotReady when there are drafts and nobody to have them
	 */
	void handOver(RegionCode office, String from, @Nullable String to, RegionScope scope);

}
