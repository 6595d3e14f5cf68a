package org.volunteerstation.registry.edition;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What is proposed for one code that differs.
 *
 * @param kind what became of it
 * @param confidence how sure that is
 * @param reason what it rests on
 * @param from the code of today; null for a region without a predecessor
 * @param to the code of the new edition that follows
 * @param fallback where it goes when the proposal is rejected; null when there is nothing
 * else
 */
public record Proposal(ProposalKind kind, Confidence confidence, Reason reason, @Nullable RegionCode from,
		RegionCode to, @Nullable RegionCode fallback) {

	/**
	 * The code that it is listed by.
	 * @return the code of today, of a new region its own
	 */
	public RegionCode code() {
		return (this.from != null) ? this.from : this.to;
	}

	/**
	 * Whether the successor is the same region, which keeps its identity. A region whose
	 * code another has taken is the same where its name was found.
	 * @return false for what is taken in by another, gone or new
	 */
	public boolean isSame() {
		return this.kind.isSame() || this.kind == ProposalKind.REUSED && this.reason.isByName();
	}

	/**
	 * Its name within the edition.
	 * @return {@code o} and the code of today, or {@code n} and the code of a new region
	 */
	public String key() {
		return ((this.from != null) ? "o" : "n") + code().value();
	}

}
