package org.volunteerstation.registry.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * Gives out codes, none of them twice and none that a region has, also not one that the
 * same order frees: its rows could not be told apart.
 */
final class NewCodes {

	private final Set<RegionCode> taken;

	private final Set<RegionCode> reserved;

	NewCodes(Collection<RegionCode> taken, Collection<RegionCode> reserved) {
		this.taken = new HashSet<>(taken);
		this.reserved = new HashSet<>(reserved);
	}

	boolean take(RegionCode code) {
		return this.taken.add(code);
	}

	/**
	 * Proposes a code under another parent: the same number where it is free, else the
	 * next free one of its kind (streets before pseudo towns; communities, villages,
	 * others).
	 * @param code the code so far
	 * @param parent the new parent
	 * @return a code that nobody has
	 */
	RegionCode propose(RegionCode code, RegionCode parent) {
		int digits = code.tier().digits() - parent.tier().digits();
		int number = Integer.parseInt(code.prefix().substring(parent.tier().digits()));
		int[] kind = range(code.tier(), number, digits);
		int size = kind[1] - kind[0];
		for (int step = 0; step < size; step++) {
			int next = kind[0] + (number - kind[0] + step) % size;
			RegionCode proposed = RegionCode
				.of(parent.prefix() + String.format(Locale.ROOT, "%0" + digits + "d", next));
			if (!this.reserved.contains(proposed) && this.taken.add(proposed)) {
				return proposed;
			}
		}
		throw new ChangeRefusal.CodeTaken(parent);
	}

	/** The first number of the kind, and the first behind it. */
	private static int[] range(Tier tier, int number, int digits) {
		int[] bounds = switch (tier) {
			case STREET -> new int[] { 1, 400, 1000 };
			case COMMUNITY -> new int[] { 1, 200, 400, 1000 };
			case PROVINCE, CITY, COUNTY -> new int[] { 1, (int) Math.pow(10, digits) };
		};
		int place = 1;
		while (number >= bounds[place]) {
			place++;
		}
		return new int[] { bounds[place - 1], bounds[place] };
	}

}
