package org.volunteerstation.registry.edition;

import java.util.List;
import java.util.regex.Pattern;

import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionName;

/**
 * What is left of a name without the words for its kind: a village that has become a
 * community, or whose committee is written another way, keeps it.
 *
 * @param value never empty
 */
record NameStem(String value) {

	/** Words for committees and offices; longer before shorter. */
	private static final List<String> OFFICES = List.of("社区居民委员会", "村村民委员会", "村村委员会", "街道办事处", "社区居委会", "村民委员会",
			"居民委员会", "居民居委会", "村村委会", "村委员会", "村委会", "居委会", "办事处");

	private static final List<String> PLACES = List.of("社区", "街道", "村", "镇", "乡");

	private static final List<String> DISTRICTS = List.of("自治州", "自治县", "市", "县", "区", "州");

	/** The peoples of a town of their own: such a town may become a common one. */
	private static final Pattern PEOPLES = Pattern.compile("(?:彝族|藏族|羌族|苗族|回族|蒙古族|土家族|傈僳族|满族|纳西族|布依族|白族|傣族|壮族|民族)+$");

	static NameStem of(RegionName name, Tier tier) {
		String text = name.value().replace('（', '(').replace('）', ')').replace(" ", "");
		if (tier.compareTo(Tier.STREET) < 0) {
			return new NameStem(without(text, DISTRICTS));
		}
		String place = without(without(text, OFFICES), PLACES);
		String common = PEOPLES.matcher(place).replaceFirst("");
		return new NameStem((tier == Tier.STREET && !common.isEmpty()) ? common : place);
	}

	private static String without(String text, List<String> endings) {
		for (String ending : endings) {
			if (text.length() > ending.length() && text.endsWith(ending)) {
				return text.substring(0, text.length() - ending.length());
			}
		}
		return text;
	}

	/**
	 * How much two stems have in common, in the same order.
	 * @return 0 to 1, where 1 is the same
	 */
	double likeness(NameStem other) {
		int[] mine = this.value.codePoints().toArray();
		int[] theirs = other.value.codePoints().toArray();
		int[][] length = new int[mine.length + 1][theirs.length + 1];
		for (int row = 1; row <= mine.length; row++) {
			for (int column = 1; column <= theirs.length; column++) {
				length[row][column] = (mine[row - 1] == theirs[column - 1]) ? length[row - 1][column - 1] + 1
						: Math.max(length[row - 1][column], length[row][column - 1]);
			}
		}
		return 2.0 * length[mine.length][theirs.length] / (mine.length + theirs.length);
	}

	/**
	 * The longest part that both have.
	 * @return its length, 0 for nothing
	 */
	int shared(NameStem other) {
		int longest = 0;
		for (int start = 0; start < this.value.length(); start++) {
			while (start + longest < this.value.length()
					&& other.value.contains(this.value.substring(start, start + longest + 1))) {
				longest++;
			}
		}
		return longest;
	}

}
