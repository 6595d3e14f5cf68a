package org.volunteerstation.registry.edition;

import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/**
 * The tree that an edition was compared with, as its proposals and the regions that they
 * leave alone tell of it.
 */
public interface ComparedTree {

	/**
	 * Looks for what has changed since the comparison. Whoever wants the answer to stay
	 * true holds the tree's lock.
	 * @param edition the edition
	 * @param scope what the caller may see
	 * @return a region that is not as it was compared, the first of them; empty when the
	 * edition fits the tree of now
	 */
	Optional<RegionCode> changed(EditionDraft edition, RegionScope scope);

}
