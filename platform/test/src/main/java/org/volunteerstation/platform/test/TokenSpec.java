package org.volunteerstation.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What a test token says.
 *
 * @param region claim {@code region_code}, empty for none
 * @param tier claim {@code tier}, empty for none
 * @param home claim {@code home_region_code}, empty for none
 * @param roles realm roles
 * @param scopes OAuth scopes asked for
 */
public record TokenSpec(String region, String tier, String home, List<String> roles, List<String> scopes) {

	/**
	 * What an official's token says.
	 * @param region region code of any length
	 * @param roles realm roles
	 * @return the content
	 */
	public static TokenSpec official(String region, String... roles) {
		RegionCode code = RegionCode.of(region);
		return new TokenSpec(code.value(), code.tier().token(), "", List.of(roles), List.of());
	}

	String username() {
		return ("u-" + this.region + "-" + this.tier + "-" + this.home + "-" + String.join("-", this.roles) + "-"
				+ String.join("-", this.scopes))
			.toLowerCase(Locale.ROOT);
	}

	String attributes() {
		List<String> attributes = new ArrayList<>();
		add(attributes, "region_code", this.region);
		add(attributes, "tier", this.tier);
		add(attributes, "home_region_code", this.home);
		return String.join(",", attributes);
	}

	private static void add(List<String> attributes, String name, String value) {
		if (!value.isEmpty()) {
			attributes.add("\"" + name + "\":[\"" + value + "\"]");
		}
	}

}
