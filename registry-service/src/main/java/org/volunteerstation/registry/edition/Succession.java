package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * A proposal and what was decided on it.
 *
 * @param editionId the edition
 * @param proposal what is proposed
 * @param names the names on both sides
 * @param decision what an official has made of it
 * @param chosen the code chosen instead; null unless changed
 * @param decidedBy account that decided; null while open
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record Succession(String editionId, Proposal proposal, Names names, Decision decision,
		@Nullable RegionCode chosen, @Nullable String decidedBy, long version, Instant updatedAt) {

	/**
	 * Where the region goes.
	 * @return the code chosen, the fallback of a rejected one, else the proposed one
	 */
	public RegionCode target() {
		RegionCode fallback = this.proposal.fallback();
		return switch (this.decision) {
			case OPEN, CONFIRMED -> this.proposal.to();
			case CHANGED -> (this.chosen != null) ? this.chosen : this.proposal.to();
			case REJECTED -> (fallback != null) ? fallback : this.proposal.to();
		};
	}

	/**
	 * Decides anew.
	 * @param decision what is decided
	 * @param to the code chosen, when it is changed
	 * @param author who decides
	 * @param clock for the time
	 * @return the next state
	 * @throws EditionRefusal when it cannot be decided so
	 */
	public Succession decided(Decision decision, @Nullable RegionCode to, String author, Clock clock) {
		boolean changes = decision == Decision.CHANGED;
		if (changes != (to != null)) {
			throw new EditionRefusal.TargetMissing();
		}
		if (this.proposal.from() == null && (changes || decision == Decision.REJECTED)) {
			throw new EditionRefusal.WithoutPredecessor();
		}
		if (decision == Decision.REJECTED && this.proposal.fallback() == null) {
			throw new EditionRefusal.WithoutFallback();
		}
		if (to != null && to.tier() != this.proposal.code().tier()) {
			throw new EditionRefusal.TargetUnknown();
		}
		return new Succession(this.editionId, this.proposal, this.names, decision, to,
				(decision == Decision.OPEN) ? null : author, this.version + 1,
				clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	/**
	 * What it comes to.
	 * @return empty for a region without a predecessor
	 */
	Optional<Chosen> toChosen() {
		boolean asProposed = target().equals(this.proposal.to()) && this.decision != Decision.REJECTED;
		return Optional.ofNullable(this.proposal.from())
			.map((from) -> new Chosen(from, target(), asProposed && this.proposal.isSame()));
	}

	/**
	 * The names on both sides.
	 *
	 * @param from of the code of today; null for a new region
	 * @param to of the proposed code
	 * @param chosen of the chosen code; null unless changed
	 * @param fallback of the fallback; null when there is none
	 */
	public record Names(@Nullable RegionName from, RegionName to, @Nullable RegionName chosen,
			@Nullable RegionName fallback) {
	}

}
