package org.volunteerstation.registry.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.RegionName;

/**
 * The stored editions. Whoever has a region of a province may see that its edition is
 * there; proposals are those of the own subtree.
 */
public interface Editions {

	/**
	 * One edition.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none of the caller's province
	 */
	Optional<EditionDraft> find(String id, RegionScope scope);

	/**
	 * One edition, kept from taking a step until the transaction ends.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none of the caller's province
	 */
	Optional<EditionDraft> hold(String id, RegionScope scope);

	/**
	 * One edition, kept from being touched until the transaction ends.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none of the caller's province
	 */
	Optional<EditionDraft> lock(String id, RegionScope scope);

	/**
	 * Editions of the caller's province, the newest first.
	 * @param query which page; {@code after} is an identifier
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} editions
	 */
	List<EditionDraft> list(SliceQuery query, RegionScope scope);

	/**
	 * Stores a compared edition.
	 * @param edition the edition
	 * @param names its regions
	 * @param before names of the tree of today
	 * @param proposals what was found
	 * @param scope what the caller may write
	 * @throws EditionRefusal.UnderWay when another one of the province is
	 */
	void add(EditionDraft edition, Map<RegionCode, RegionName> names, Map<RegionCode, RegionName> before,
			Collection<Proposal> proposals, RegionScope scope);

	/**
	 * Stores the next state of an edition.
	 * @param edition its next state
	 * @param scope what the caller may write
	 * @throws EditionRefusal.Stale when somebody was faster
	 */
	void save(EditionDraft edition, RegionScope scope);

	/**
	 * Notes the job that works on an edition, in place of the one before.
	 * @param edition the edition
	 * @param job the job's identifier
	 * @param scope what the caller may write
	 */
	void noteJob(EditionDraft edition, String job, RegionScope scope);

	/**
	 * The job that worked on an edition last.
	 * @param edition the edition
	 * @param scope what the caller may see
	 * @return its identifier; empty before it was approved
	 */
	Optional<String> job(EditionDraft edition, RegionScope scope);

	/**
	 * The regions of an edition.
	 * @param edition the edition
	 * @param scope what the caller may see
	 * @return names by code
	 */
	Map<RegionCode, RegionName> regions(EditionDraft edition, RegionScope scope);

	/**
	 * Which of some codes are regions of an edition.
	 * @param edition the edition
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return those that are, within the scope
	 */
	Collection<RegionCode> known(EditionDraft edition, Collection<RegionCode> codes, RegionScope scope);

}
