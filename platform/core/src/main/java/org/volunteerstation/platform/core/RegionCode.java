package org.volunteerstation.platform.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code of a region of any tier: always twelve digits, right-padded with zeros
 * ({@code 510104017001}; the county is {@code 510104000000}). It cannot be malformed:
 * once a significant part is zero, all parts behind it are zero too.
 *
 * @param value the twelve digits
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

	private static final int LENGTH = 12;

	/** Digits of the national form, right-padded with zeros (R5). */
	private static final int NATIONAL_LENGTH = 18;

	/** First town part of pseudo towns such as development zones (R5). */
	private static final int PSEUDO_TOWN = 400;

	public RegionCode {
		if (value.length() != LENGTH || !isDigits(value) || !isContiguous(value)) {
			throw new IllegalArgumentException("not a region code of 12 digits");
		}
	}

	/**
	 * Reads a code of 2, 4, 6, 9, 12 or 18 digits (R5).
	 * @param text the digits
	 * @return empty when the text is not such a code
	 */
	public static Optional<RegionCode> parse(String text) {
		String digits = text.strip();
		if (!isDigits(digits)) {
			return Optional.empty();
		}
		if (digits.length() == NATIONAL_LENGTH) {
			return isZero(digits, LENGTH, NATIONAL_LENGTH) ? parse(digits.substring(0, LENGTH)) : Optional.empty();
		}
		String padded = digits + "0".repeat(Math.max(0, LENGTH - digits.length()));
		return isLength(digits.length()) && isContiguous(padded) ? Optional.of(new RegionCode(padded))
				: Optional.empty();
	}

	/**
	 * Reads a code of 2, 4, 6, 9, 12 or 18 digits that is known to be right.
	 * @param text the digits
	 * @return the code
	 * @throws IllegalArgumentException when it is not such a code
	 */
	public static RegionCode of(String text) {
		return parse(text).orElseThrow(() -> new IllegalArgumentException("not a region code"));
	}

	/**
	 * The tier that this code stands for.
	 * @return the tier of the last part that is not zero
	 */
	public Tier tier() {
		for (Tier tier : Tier.values()) {
			if (isZero(this.value, tier.digits(), LENGTH)) {
				return tier;
			}
		}
		return Tier.COMMUNITY;
	}

	/**
	 * The significant digits.
	 * @return 2, 4, 6, 9 or 12 digits
	 */
	public String prefix() {
		return this.value.substring(0, tier().digits());
	}

	/**
	 * The region one tier up.
	 * @return empty for a province
	 */
	public Optional<RegionCode> parent() {
		return tier().above().map(this::at);
	}

	/**
	 * The ancestor, or this region itself, at a tier.
	 * @param tier a tier not below this region's own
	 * @return the code at that tier
	 */
	public RegionCode at(Tier tier) {
		if (tier.compareTo(tier()) > 0) {
			throw new IllegalArgumentException("a " + tier() + " has no single " + tier);
		}
		return of(this.value.substring(0, tier.digits()));
	}

	/**
	 * The way down from the province to this region.
	 * @return one code for each tier, this one last
	 */
	public List<RegionCode> path() {
		List<RegionCode> path = new ArrayList<>();
		for (int tier = 0; tier <= tier().ordinal(); tier++) {
			path.add(at(Tier.values()[tier]));
		}
		return List.copyOf(path);
	}

	/**
	 * Whether this lies in a pseudo town, whose town part is 400 or above (R5): left out
	 * of the coverage on request.
	 * @return true for such a town and its communities
	 */
	public boolean isPseudoTown() {
		return Integer.parseInt(this.value.substring(Tier.COUNTY.digits(), Tier.STREET.digits())) >= PSEUDO_TOWN;
	}

	/**
	 * The national form.
	 * @return 18 digits, right-padded with zeros (R5)
	 */
	public String national() {
		return this.value + "0".repeat(NATIONAL_LENGTH - LENGTH);
	}

	@Override
	public int compareTo(RegionCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static boolean isLength(int length) {
		for (Tier tier : Tier.values()) {
			if (tier.digits() == length) {
				return true;
			}
		}
		return false;
	}

	private static boolean isDigits(String text) {
		return !text.isEmpty() && isBetween(text, 0, text.length(), '9');
	}

	private static boolean isZero(String digits, int from, int to) {
		return isBetween(digits, from, to, '0');
	}

	/** A plain loop: each row of a whole tree of regions comes by here several times. */
	private static boolean isBetween(String text, int from, int to, char highest) {
		for (int at = from; at < to; at++) {
			if (text.charAt(at) < '0' || text.charAt(at) > highest) {
				return false;
			}
		}
		return true;
	}

	/** No part may be zero before one that is not: a child always has its parents. */
	private static boolean isContiguous(String digits) {
		int from = 0;
		boolean ended = false;
		for (Tier tier : Tier.values()) {
			boolean zero = isZero(digits, from, tier.digits());
			if (ended && !zero || from == 0 && zero) {
				return false;
			}
			ended = zero;
			from = tier.digits();
		}
		return true;
	}

}
