package org.volunteerstation.platform.files;

import java.util.Collection;
import java.util.Set;

import org.volunteerstation.platform.core.RegionScope;

/** What a feature may ask about the files of its things. */
public interface OwnedFiles {

	/**
	 * Which identifiers are files of an owner that can be seen.
	 * @param ownerType type of the owner, as its {@code FileOwner} says
	 * @param ownerId the owner
	 * @param ids identifiers that somebody named
	 * @param scope what the caller may see
	 * @return those of them that are
	 */
	Set<String> known(String ownerType, String ownerId, Collection<String> ids, RegionScope scope);

}
