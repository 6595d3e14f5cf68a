package org.volunteerstation.registry.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * Compares two states of the tree and proposes what became of each code. The same input
 * gives the same proposals.
 */
public final class Comparison {

	private Comparison() {
	}

	/**
	 * Compares.
	 * @param before the tree of today
	 * @param after the new edition
	 * @return the differences
	 */
	public static Differences of(Map<RegionCode, RegionName> before, Map<RegionCode, RegionName> after) {
		Matches matches = new Matches(new Snapshot(before), new Snapshot(after));
		Defaults defaults = new Defaults(matches);
		ParentSearch parents = new ParentSearch(matches, defaults);
		parents.search();
		new CommunitySearch(matches, defaults, parents).search();
		return differences(matches, defaults);
	}

	private static Differences differences(Matches matches, Defaults defaults) {
		List<Proposal> proposals = new ArrayList<>();
		int unchanged = 0;
		for (RegionCode from : matches.before().codes()) {
			Matches.Match match = matches.match(from)
				.orElseThrow(() -> new IllegalStateException("no successor for " + from));
			ProposalKind kind = match.kind();
			if (kind == null) {
				unchanged++;
			}
			else {
				proposals.add(new Proposal(kind, match.confidence(), match.reason(), from, match.to(),
						defaults.nearest(from, match.to()).orElse(null)));
			}
		}
		for (RegionCode to : matches.after().codes()) {
			if (!matches.isReached(to)) {
				proposals.add(new Proposal(ProposalKind.NEW, Confidence.HIGH, Reason.NO_PREDECESSOR, null, to, null));
			}
		}
		proposals.sort(Comparator.comparing(Proposal::code).thenComparing(Proposal::key));
		return new Differences(unchanged, proposals);
	}

}
