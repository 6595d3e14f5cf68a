package org.volunteerstation.registry.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * Finds what has become of communities, once their towns are known: by the name in the
 * successor of the town first, then in the county, then where the town went.
 */
final class CommunitySearch {

	private static final double LIKE = 0.6;

	/** Numbers from here on are villages, below are communities. */
	private static final int VILLAGES = 200;

	/** So many neighbours that went the same way prove a move. */
	private static final int SEVERAL = 2;

	private final Matches matches;

	private final Defaults defaults;

	private final ParentSearch parents;

	CommunitySearch(Matches matches, Defaults defaults, ParentSearch parents) {
		this.matches = matches;
		this.defaults = defaults;
		this.parents = parents;
	}

	/** Settles all communities. */
	void search() {
		pairNames();
		List<RegionCode> open = open();
		open.forEach(this::joinNamesake);
		open().stream().filter(this.matches.after()::has).forEach(this::settleByCode);
		open().forEach(this::settleByLikeness);
		for (RegionCode code : open()) {
			this.defaults.nearest(code, null)
				.ifPresent((to) -> this.matches.joins(code,
						new Matches.Match(to, ProposalKind.VANISHED, Confidence.LOW, Reason.NEAREST)));
		}
	}

	private List<RegionCode> open() {
		return this.matches.before().level(Tier.COMMUNITY).stream().filter(this.matches::isOpen).toList();
	}

	/** The best pairs first, each code in one pair at most. */
	private void pairNames() {
		List<Pair> pairs = new ArrayList<>();
		for (RegionCode from : open()) {
			NameStem stem = this.matches.before().stem(from);
			for (RegionCode to : this.matches.after().called(Tier.COMMUNITY, stem, this.matches::isFree)) {
				place(from, to).ifPresent((place) -> pairs.add(pair(from, to, place)));
			}
		}
		Map<RegionCode, Integer> wanted = new HashMap<>();
		Map<RegionCode, Integer> wanting = new HashMap<>();
		narrowest(pairs).forEach((pair) -> {
			wanting.merge(pair.from(), 1, Integer::sum);
			wanted.merge(pair.to(), 1, Integer::sum);
		});
		for (Pair pair : pairs.stream().sorted(Pair.ORDER).toList()) {
			if (this.matches.isOpen(pair.from()) && this.matches.isFree(pair.to())) {
				boolean alone = wanting.getOrDefault(pair.from(), 1) == 1 && wanted.getOrDefault(pair.to(), 1) == 1;
				this.matches.same(pair.from(), new Matches.Match(pair.to(), this.matches.move(pair.from(), pair.to()),
						confidence(pair, alone), pair.place().reason));
			}
		}
	}

	/** Of each region of today the pairs that are as near as its nearest. */
	private static List<Pair> narrowest(List<Pair> pairs) {
		Map<RegionCode, Place> nearest = new HashMap<>();
		pairs.forEach((pair) -> nearest.merge(pair.from(), pair.place(),
				(one, other) -> (one.compareTo(other) <= 0) ? one : other));
		return pairs.stream().filter((pair) -> nearest.get(pair.from()) == pair.place()).toList();
	}

	private Confidence confidence(Pair pair, boolean alone) {
		boolean together = this.parents.votes(pair.from().at(Tier.STREET), pair.to().at(Tier.STREET)) >= SEVERAL;
		return switch (pair.place()) {
			case TOWN -> alone ? Confidence.HIGH : Confidence.MEDIUM;
			case COUNTY -> !alone ? Confidence.LOW : together ? Confidence.HIGH : Confidence.MEDIUM;
			case CITY -> (alone && together) ? Confidence.MEDIUM : Confidence.LOW;
		};
	}

	private Optional<Place> place(RegionCode from, RegionCode to) {
		RegionCode county = from.at(Tier.COUNTY);
		Optional<RegionCode> town = this.matches.successor(from.at(Tier.STREET));
		if (to.parent().equals(town)) {
			return Optional.of(Place.TOWN);
		}
		RegionCode there = to.at(Tier.COUNTY);
		if (there.equals(county) || this.matches.successor(county).filter(there::equals).isPresent()
				&& !this.matches.after().has(county)) {
			return Optional.of(Place.COUNTY);
		}
		boolean followsTown = town.filter((code) -> code.at(Tier.COUNTY).equals(there)).isPresent();
		boolean countyGone = !this.matches.after().has(county) && there.at(Tier.CITY).equals(county.at(Tier.CITY));
		return (followsTown || countyGone) ? Optional.of(Place.CITY) : Optional.empty();
	}

	private Pair pair(RegionCode from, RegionCode to, Place place) {
		boolean spelt = this.matches.before().name(from).equals(this.matches.after().name(to));
		boolean kind = isVillage(from) == isVillage(to);
		return new Pair(from, to, place, spelt, kind);
	}

	private static boolean isVillage(RegionCode code) {
		return Integer.parseInt(code.value().substring(Tier.STREET.digits())) >= VILLAGES;
	}

	/** A village whose name another region of its town has was taken in by that one. */
	private void joinNamesake(RegionCode from) {
		Optional<RegionCode> town = this.matches.successor(from.at(Tier.STREET));
		this.matches.after()
			.called(Tier.COMMUNITY, this.matches.before().stem(from), (to) -> to.parent().equals(town))
			.stream()
			.min(Comparator.<RegionCode>comparingInt((to) -> Defaults.distance(from, to))
				.thenComparing(Comparator.naturalOrder()))
			.ifPresent((to) -> this.matches.joins(from,
					new Matches.Match(to, this.matches.merger(from), Confidence.MEDIUM, Reason.NAME_MET)));
	}

	/** The code is there under another name, and the name is nowhere. */
	private void settleByCode(RegionCode code) {
		if (!this.matches.isFree(code)) {
			this.matches.joins(code,
					new Matches.Match(code, ProposalKind.REUSED, Confidence.LOW, Reason.CODE_GIVEN_AWAY));
			return;
		}
		boolean like = isLike(code, code);
		this.matches.same(code, new Matches.Match(code, ProposalKind.RENAMED, like ? Confidence.MEDIUM : Confidence.LOW,
				like ? Reason.LIKE_NAME : Reason.CODE_ALONE));
	}

	private void settleByLikeness(RegionCode from) {
		List<RegionCode> like = this.matches.successor(from.at(Tier.STREET))
			.map((town) -> this.matches.after()
				.children(town)
				.stream()
				.filter((to) -> this.matches.isFree(to) && isLike(from, to))
				.toList())
			.orElse(List.of());
		if (like.size() == 1) {
			RegionCode to = like.getFirst();
			this.matches.same(from,
					new Matches.Match(to, this.matches.move(from, to), Confidence.LOW, Reason.LIKE_NAME_IN_TOWN));
		}
	}

	private boolean isLike(RegionCode from, RegionCode to) {
		return this.matches.before().stem(from).likeness(this.matches.after().stem(to)) >= LIKE;
	}

	/** Where a name was found, seen from where the region was; the nearest first. */
	private enum Place {

		TOWN(Reason.NAME_IN_TOWN), COUNTY(Reason.NAME_IN_COUNTY), CITY(Reason.NAME_IN_CITY);

		private final Reason reason;

		Place(Reason reason) {
			this.reason = reason;
		}

	}

	/**
	 * Two codes of one name.
	 *
	 * @param from the code of today
	 * @param to the new code
	 * @param place how near
	 * @param spelt whether the names are written alike
	 * @param kind whether both are villages, or both are not
	 */
	private record Pair(RegionCode from, RegionCode to, Place place, boolean spelt, boolean kind) {

		static final Comparator<Pair> ORDER = Comparator.comparing(Pair::place)
			.thenComparing((pair) -> !pair.kind())
			.thenComparing((pair) -> !pair.spelt())
			.thenComparingInt((pair) -> Defaults.distance(pair.from(), pair.to()))
			.thenComparing(Pair::from)
			.thenComparing(Pair::to);

	}

}
