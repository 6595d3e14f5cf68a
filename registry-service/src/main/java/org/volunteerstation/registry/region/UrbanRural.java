package org.volunteerstation.registry.region;

import java.util.Set;

/** The statistical classes of town and country (统计用城乡分类代码). */
final class UrbanRural {

	/** What a fault lists. */
	static final String CODES = "111 112 121 122 123 210 220";

	private static final Set<String> KNOWN = Set.of(CODES.split(" "));

	private UrbanRural() {
	}

	static boolean isKnown(String code) {
		return KNOWN.contains(code);
	}

}
