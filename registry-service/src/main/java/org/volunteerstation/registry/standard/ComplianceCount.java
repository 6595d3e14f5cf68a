package org.volunteerstation.registry.standard;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Covering stations of a region by compliance; points are not counted.
 *
 * @param region the region
 * @param compliant everything is there
 * @param nonCompliant something is missing
 * @param unassessed nobody has looked yet, and no manager has left without another
 */
public record ComplianceCount(RegionCode region, int compliant, int nonCompliant, int unassessed) {

	static ComplianceCount none(RegionCode region) {
		return new ComplianceCount(region, 0, 0, 0);
	}

	ComplianceCount with(ComplianceCount other) {
		return new ComplianceCount(this.region, this.compliant + other.compliant,
				this.nonCompliant + other.nonCompliant, this.unassessed + other.unassessed);
	}

	/**
	 * All covering stations.
	 * @return their number
	 */
	public int stations() {
		return this.compliant + this.nonCompliant + this.unassessed;
	}

	/**
	 * Share of those that comply.
	 * @return 0 to 1; null without a station
	 */
	public @Nullable Double rate() {
		return (stations() > 0) ? (double) this.compliant / stations() : null;
	}

}
