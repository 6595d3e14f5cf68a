package org.volunteerstation.registry.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;

/**
 * The communities without a covering station. What is kept of them is where one may be
 * missing: never too little, and too much does no harm, as the stations are looked at
 * when the list is read. So nobody has to hold a community for it.
 */
public interface UncoveredCommunities {

	/**
	 * A page by code.
	 * @param withoutPseudoTowns whether the communities of pseudo towns are left out
	 * @param on today
	 * @param query which page; {@code after} is a code
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} communities
	 */
	List<UncoveredCommunity> list(boolean withoutPseudoTowns, LocalDate on, SliceQuery query, RegionScope scope);

	/**
	 * A station of each of them was covering and is no more, or is no more there.
	 * @param communities their codes
	 */
	@Unscoped("codes alone, of stations that were written within a scope")
	void left(Collection<RegionCode> communities);

	/**
	 * The running transaction has made a station of each of them covering, or has brought
	 * one there: whoever takes it away again has to wait for it, and adds the community
	 * again.
	 * @param communities their codes
	 */
	@Unscoped("codes alone, of stations that were written within a scope")
	void covered(Collection<RegionCode> communities);

	/**
	 * Communities of now that no station covers and that are not kept, which is a fault.
	 * @return their codes
	 */
	@Unscoped("codes alone, of the whole register")
	List<RegionCode> missing();

	/**
	 * Looks anew at codes whose regions or stations a change of the tree has moved; those
	 * of no community of now are taken out.
	 * @param codes the codes, held by whoever changes the tree
	 */
	@Unscoped("codes alone, of regions that were changed within a scope")
	void settle(Collection<RegionCode> codes);

}
