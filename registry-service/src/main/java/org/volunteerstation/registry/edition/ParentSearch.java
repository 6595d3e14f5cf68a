package org.volunteerstation.registry.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * Finds what has become of cities, counties and towns: by their names, and by where the
 * regions below them went, as far as their names tell it.
 */
final class ParentSearch {

	/** A name counts unless more than three quarters of the children speak against it. */
	private static final int QUARTERS = 4;

	private static final int SEVERAL = 2;

	private static final double LIKE = 0.6;

	private final Matches matches;

	private final Defaults defaults;

	private final Map<Tier, Votes> votes = new HashMap<>();

	ParentSearch(Matches matches, Defaults defaults) {
		this.matches = matches;
		this.defaults = defaults;
	}

	/** Settles all regions above the communities. */
	void search() {
		Tier child = Tier.COMMUNITY;
		for (Tier tier : List.of(Tier.STREET, Tier.COUNTY, Tier.CITY)) {
			this.votes.put(tier, count(child));
			child = tier;
		}
		for (Tier tier : List.of(Tier.PROVINCE, Tier.CITY, Tier.COUNTY, Tier.STREET)) {
			settle(tier);
		}
	}

	/** How many communities of a town of today went to a town. */
	int votes(RegionCode from, RegionCode to) {
		return this.votes.getOrDefault(from.tier(), new Votes()).of(from, to);
	}

	private Votes count(Tier tier) {
		Votes counted = new Votes();
		for (RegionCode child : this.matches.before().level(tier)) {
			Optional<RegionCode> went = this.matches.successor(child).or(() -> named(child)).or(() -> voted(child));
			went.flatMap(RegionCode::parent)
				.ifPresent((to) -> child.parent().ifPresent((from) -> counted.add(from, to)));
		}
		return counted;
	}

	private Optional<RegionCode> voted(RegionCode code) {
		return Optional.ofNullable(this.votes.get(code.tier())).flatMap((counted) -> counted.best(code));
	}

	/**
	 * The only region of the name that is free, in the narrowest area that has one. In
	 * another county a name proves nothing, unless the own county is gone or the town has
	 * the same name too.
	 */
	private Optional<RegionCode> named(RegionCode code) {
		List<RegionCode> called = this.matches.after()
			.called(code.tier(), this.matches.before().stem(code), this.matches::isFree);
		for (Tier area : List.of(Tier.STREET, Tier.COUNTY, Tier.CITY)) {
			if (area.compareTo(code.tier()) < 0) {
				String prefix = code.at(area).prefix();
				List<RegionCode> there = called.stream()
					.filter((to) -> to.value().startsWith(prefix))
					.filter((to) -> area != Tier.CITY || isPlausible(code, to))
					.toList();
				if (!there.isEmpty()) {
					return (there.size() == 1) ? Optional.of(there.getFirst()) : Optional.empty();
				}
			}
		}
		return Optional.empty();
	}

	private boolean isPlausible(RegionCode from, RegionCode to) {
		if (from.tier() != Tier.COMMUNITY || !this.matches.after().has(from.at(Tier.COUNTY))) {
			return true;
		}
		RegionCode town = from.at(Tier.STREET);
		return this.matches.before().has(town)
				&& this.matches.before().stem(town).equals(this.matches.after().stem(to.at(Tier.STREET)));
	}

	/** A town leaves a county that goes on only together with its children. */
	private boolean isAbroad(RegionCode from, RegionCode to) {
		return from.tier() == Tier.STREET && !from.at(Tier.COUNTY).equals(to.at(Tier.COUNTY))
				&& this.matches.after().has(from.at(Tier.COUNTY));
	}

	private void settle(Tier tier) {
		Map<RegionCode, List<Claim>> claims = new TreeMap<>();
		List<RegionCode> lost = new ArrayList<>();
		for (RegionCode code : this.matches.before().level(tier)) {
			if (this.matches.isOpen(code)) {
				claim(code).ifPresentOrElse(
						(claim) -> claims.computeIfAbsent(claim.to(), (key) -> new ArrayList<>()).add(claim),
						() -> lost.add(code));
			}
		}
		claims.values().forEach(this::settle);
		for (RegionCode code : lost) {
			this.defaults.nearest(code, null)
				.ifPresent((to) -> this.matches.joins(code,
						new Matches.Match(to, ProposalKind.VANISHED, Confidence.LOW, Reason.NEAREST)));
		}
	}

	private Optional<Claim> claim(RegionCode code) {
		Votes counted = this.votes.getOrDefault(code.tier(), new Votes());
		Optional<RegionCode> named = named(code).filter((to) -> counted.of(code, to) * QUARTERS >= counted.total(code))
			.filter((to) -> !isAbroad(code, to) || counted.of(code, to) >= SEVERAL);
		if (named.isPresent()) {
			Confidence confidence = (counted.total(code) == 0) ? Confidence.MEDIUM : Confidence.HIGH;
			return Optional.of(new Claim(code, named.get(), true, confidence, named(code, named.get())));
		}
		Optional<RegionCode> voted = counted.best(code);
		if (voted.isPresent()) {
			Reason reason = voted.get().equals(code) ? Reason.CHILDREN_STAYED : Reason.CHILDREN_WENT;
			return Optional.of(new Claim(code, voted.get(), voted.get().equals(code),
					counted.confidence(code, voted.get()), reason));
		}
		if (!this.matches.after().has(code)) {
			return Optional.empty();
		}
		boolean like = this.matches.before().stem(code).likeness(this.matches.after().stem(code)) >= LIKE;
		return Optional.of(new Claim(code, code, true, like ? Confidence.MEDIUM : Confidence.LOW,
				like ? Reason.LIKE_NAME : Reason.CODE_ALONE));
	}

	private static Reason named(RegionCode from, RegionCode to) {
		boolean county = from.tier() == Tier.STREET && from.at(Tier.COUNTY).equals(to.at(Tier.COUNTY));
		return county ? Reason.NAME_IN_COUNTY : Reason.NAME_IN_CITY;
	}

	/**
	 * One of those who want a code is the same region: the only one, or the only one
	 * whose name or code says so. The others join it.
	 */
	private void settle(List<Claim> claims) {
		List<Claim> strong = claims.stream().filter(Claim::strong).toList();
		List<Claim> best = strong.isEmpty() ? claims : strong;
		for (Claim claim : claims) {
			boolean same = best.size() == 1 && best.getFirst().equals(claim) && this.matches.isFree(claim.to());
			ProposalKind kind = same ? this.matches.move(claim.from(), claim.to()) : this.matches.merger(claim.from());
			Matches.Match match = new Matches.Match(claim.to(), kind, claim.confidence(), claim.reason());
			if (same) {
				this.matches.same(claim.from(), match);
			}
			else {
				this.matches.joins(claim.from(), match);
			}
		}
	}

	/**
	 * A region of today and where it seems to have gone.
	 *
	 * @param from its code
	 * @param to the code wanted
	 * @param strong whether name or code say that it is the same
	 * @param confidence how sure
	 * @param reason why
	 */
	private record Claim(RegionCode from, RegionCode to, boolean strong, Confidence confidence, Reason reason) {
	}

}
