package org.volunteerstation.platform.core;

import java.util.Locale;
import java.util.Optional;

/**
 * One of the five administrative tiers (五级). Each is told by the number of significant
 * digits of its region code (GB/T 2260, GB/T 10114, NBS codes; R5).
 */
public enum Tier {

	/** 省, two significant digits. */
	PROVINCE(2),

	/** 市（州）, four significant digits. */
	CITY(4),

	/** 县（市、区）, six significant digits. */
	COUNTY(6),

	/** 乡镇（街道）, nine significant digits. */
	STREET(9),

	/** 社区（村）, twelve significant digits. */
	COMMUNITY(12);

	private final int digits;

	Tier(int digits) {
		this.digits = digits;
	}

	/**
	 * Number of significant digits.
	 * @return 2, 4, 6, 9 or 12
	 */
	public int digits() {
		return this.digits;
	}

	/**
	 * The next tier down the tree.
	 * @return empty for a community
	 */
	public Optional<Tier> below() {
		return (this == COMMUNITY) ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
	}

	/**
	 * The next tier up the tree.
	 * @return empty for the province
	 */
	public Optional<Tier> above() {
		return (this == PROVINCE) ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
	}

	/**
	 * Name in tokens, events and JSON.
	 * @return the lower-case name, for example {@code county}
	 */
	public String token() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads the name that {@link #token()} writes.
	 * @param token the lower-case name
	 * @return empty when it names no tier
	 */
	public static Optional<Tier> ofToken(String token) {
		for (Tier tier : values()) {
			if (tier.token().equals(token)) {
				return Optional.of(tier);
			}
		}
		return Optional.empty();
	}

}
