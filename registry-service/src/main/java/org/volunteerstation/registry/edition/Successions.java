package org.volunteerstation.registry.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;

/** The stored proposals of editions. */
public interface Successions {

	/**
	 * Some proposals.
	 * @param editionId the edition
	 * @param keys their names within the edition
	 * @param scope what the caller may see
	 * @return those within the scope, by name
	 */
	Map<String, Succession> findAll(String editionId, Collection<String> keys, RegionScope scope);

	/**
	 * Proposals by code.
	 * @param editionId the edition
	 * @param filter which
	 * @param query which page; {@code after} is a name within the edition
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} proposals
	 */
	List<Succession> list(String editionId, SuccessionFilter filter, SliceQuery query, RegionScope scope);

	/**
	 * All proposals.
	 * @param editionId the edition
	 * @param scope what the caller may see
	 * @return by code
	 */
	List<Succession> all(String editionId, RegionScope scope);

	/**
	 * How many there are of each sort.
	 * @param editionId the edition
	 * @param scope what the caller may see
	 * @return the counts, none of them 0
	 */
	List<Count> counts(String editionId, RegionScope scope);

	/**
	 * Stores decisions.
	 * @param decided the next states
	 * @param scope what the caller may write
	 * @throws EditionRefusal.Stale when somebody was faster
	 */
	void save(List<Succession> decided, RegionScope scope);

	/**
	 * Confirms all open proposals of a filter.
	 * @param editionId the edition
	 * @param filter which
	 * @param author who confirms
	 * @param scope what the caller may write
	 * @return how many were confirmed
	 */
	int confirm(String editionId, SuccessionFilter filter, String author, RegionScope scope);

	/**
	 * How many proposals are of one sort.
	 *
	 * @param kind their kind
	 * @param confidence how sure they are
	 * @param decision what was decided
	 * @param count how many
	 */
	record Count(ProposalKind kind, Confidence confidence, Decision decision, long count) {
	}

}
