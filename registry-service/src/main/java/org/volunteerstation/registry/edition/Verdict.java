package org.volunteerstation.registry.edition;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What is decided on a proposal as its author has seen it.
 *
 * @param key its name within the edition
 * @param decision what is decided
 * @param to the code chosen, when it is changed
 * @param version the version that was seen
 */
public record Verdict(String key, Decision decision, @Nullable RegionCode to, long version) {

	/** Whether a proposal is decided so already. */
	boolean isOf(Succession one) {
		return one.decision() == this.decision && (this.to == null || this.to.equals(one.chosen()));
	}

}
