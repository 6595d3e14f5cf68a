package org.volunteerstation.platform.core;

import org.jspecify.annotations.Nullable;

/**
 * What a caller may see and touch: one region and all below it. It is always passed as an
 * explicit argument and always one half-open range of codes, so that each query is one
 * index range: {@code region_code >= from AND region_code < to}.
 *
 * @param root the top of the subtree
 */
public record RegionScope(RegionCode root) {

	/** Sorts behind every digit: the end of the range of a code made of nines. */
	private static final String BEHIND_ALL = ":";

	/**
	 * Makes the scope of a region.
	 * @param code 2, 4, 6, 9, 12 or 18 digits
	 * @return the scope
	 * @throws IllegalArgumentException when it is not a region code
	 */
	public static RegionScope of(String code) {
		return new RegionScope(RegionCode.of(code));
	}

	/**
	 * Lower end of the range.
	 * @return twelve digits, part of the scope
	 */
	public String from() {
		return this.root.value();
	}

	/**
	 * Upper end of the range.
	 * @return the first code behind the scope, not part of it
	 */
	public String to() {
		String prefix = this.root.prefix();
		String next = Long.toString(Long.parseLong(prefix) + 1);
		if (next.length() > prefix.length() && prefix.charAt(0) == '9') {
			return BEHIND_ALL;
		}
		String padded = "0".repeat(Math.max(0, prefix.length() - next.length())) + next;
		return padded + "0".repeat(Tier.COMMUNITY.digits() - prefix.length());
	}

	/**
	 * The tier of the root.
	 * @return the tier
	 */
	public Tier tier() {
		return this.root.tier();
	}

	/**
	 * Whether a region lies inside.
	 * @param code the region
	 * @return true for the root itself and all below it
	 */
	public boolean covers(RegionCode code) {
		return code.value().startsWith(this.root.prefix());
	}

	/**
	 * Narrows the scope to a region inside it.
	 * @param code the region asked for
	 * @return the smaller scope
	 * @throws OutsideScope when the region lies outside: for the caller it does not exist
	 */
	public RegionScope narrow(RegionCode code) {
		if (!covers(code)) {
			throw new OutsideScope();
		}
		return new RegionScope(code);
	}

	/**
	 * Narrows the scope where a region is asked for.
	 * @param code the region asked for; null for all of the scope
	 * @return the smaller scope, or this one
	 * @throws OutsideScope when the region lies outside
	 */
	public RegionScope narrowOrAll(@Nullable RegionCode code) {
		return (code != null) ? narrow(code) : this;
	}

}
