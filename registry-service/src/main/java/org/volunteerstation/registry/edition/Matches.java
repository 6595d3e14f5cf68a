package org.volunteerstation.registry.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * What a comparison has found so far: of each code of today at most one successor, of
 * each new code at most one region that it is the same as.
 */
final class Matches {

	private final Snapshot before;

	private final Snapshot after;

	private final Map<RegionCode, Match> found = new HashMap<>();

	private final Set<RegionCode> claimed = new HashSet<>();

	private final Set<RegionCode> reached = new HashSet<>();

	Matches(Snapshot before, Snapshot after) {
		this.before = before;
		this.after = after;
		for (RegionCode code : before.codes()) {
			if (after.has(code) && before.stem(code).equals(after.stem(code))) {
				boolean unchanged = before.name(code).equals(after.name(code));
				same(code, new Match(code, unchanged ? null : ProposalKind.RENAMED, Confidence.HIGH, Reason.SAME_STEM));
			}
		}
	}

	Snapshot before() {
		return this.before;
	}

	Snapshot after() {
		return this.after;
	}

	boolean isOpen(RegionCode from) {
		return !this.found.containsKey(from);
	}

	/** No region is known to be the same as this one. */
	boolean isFree(RegionCode to) {
		return !this.claimed.contains(to);
	}

	/** Some region goes there, be it the same or another. */
	boolean isReached(RegionCode to) {
		return this.reached.contains(to);
	}

	Optional<Match> match(RegionCode from) {
		return Optional.ofNullable(this.found.get(from));
	}

	Optional<RegionCode> successor(RegionCode from) {
		return match(from).map(Match::to);
	}

	/** The successor is the same region, and nobody else's. */
	void same(RegionCode from, Match match) {
		this.claimed.add(match.to());
		joins(from, match);
	}

	/** The successor takes the region in. */
	void joins(RegionCode from, Match match) {
		this.found.put(from, match);
		this.reached.add(match.to());
	}

	/** What it is called when a region of one code goes on under another. */
	ProposalKind move(RegionCode from, RegionCode to) {
		if (from.equals(to)) {
			return ProposalKind.RENAMED;
		}
		if (this.after.has(from)) {
			return ProposalKind.REUSED;
		}
		Tier area = (from.tier().compareTo(Tier.COUNTY) > 0) ? Tier.COUNTY : Tier.CITY;
		boolean within = from.tier().compareTo(area) >= 0 && from.at(area).equals(to.at(area));
		return within ? ProposalKind.MOVED : ProposalKind.TRANSFERRED;
	}

	/** What it is called when a region is taken in by another. */
	ProposalKind merger(RegionCode from) {
		return this.after.has(from) ? ProposalKind.REUSED : ProposalKind.MERGED;
	}

	/**
	 * A successor.
	 *
	 * @param to its code
	 * @param kind null when nothing changes
	 * @param confidence how sure
	 * @param reason why
	 */
	record Match(RegionCode to, @Nullable ProposalKind kind, Confidence confidence, Reason reason) {
	}

}
