package org.volunteerstation.registry.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * Where a region goes of which nothing is known but its place: to a region below the
 * successor of the one above, first to one that shares two characters of the name or
 * more, then to one without a predecessor, then to the nearest number.
 */
final class Defaults {

	private static final int WORD = 2;

	private final Matches matches;

	Defaults(Matches matches) {
		this.matches = matches;
	}

	/**
	 * The default.
	 * @param from the region of today
	 * @param but a code that it shall not be
	 * @return empty when the edition has no other region of the tier
	 */
	Optional<RegionCode> nearest(RegionCode from, @Nullable RegionCode but) {
		RegionCode above = from;
		while (above.tier() != Tier.PROVINCE) {
			above = above.parent().orElseThrow();
			RegionCode place = this.matches.successor(above).orElse(above);
			Optional<RegionCode> nearest = pool(from.tier(), place).stream()
				.filter((code) -> !code.equals(but))
				.min(order(from));
			if (nearest.isPresent()) {
				return nearest;
			}
		}
		return Optional.empty();
	}

	private List<RegionCode> pool(Tier tier, RegionCode place) {
		if (place.tier().below().filter(tier::equals).isPresent()) {
			return this.matches.after().children(place);
		}
		String prefix = place.prefix();
		return this.matches.after().level(tier).stream().filter((code) -> code.value().startsWith(prefix)).toList();
	}

	private Comparator<RegionCode> order(RegionCode from) {
		NameStem stem = this.matches.before().stem(from);
		return Comparator.<RegionCode>comparingInt((code) -> -word(stem, code))
			.thenComparing((code) -> !this.matches.isFree(code))
			.thenComparingInt((code) -> distance(from, code))
			.thenComparing(Comparator.naturalOrder());
	}

	private int word(NameStem stem, RegionCode code) {
		int shared = stem.shared(this.matches.after().stem(code));
		return (shared >= WORD) ? shared : 0;
	}

	/** How far two numbers below their parents are from one another. */
	static int distance(RegionCode from, RegionCode to) {
		return Math.abs(number(from) - number(to));
	}

	private static int number(RegionCode code) {
		int start = code.tier().above().map(Tier::digits).orElse(0);
		return Integer.parseInt(code.value().substring(start, code.tier().digits()));
	}

}
