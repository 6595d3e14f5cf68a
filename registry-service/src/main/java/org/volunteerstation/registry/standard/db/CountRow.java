package org.volunteerstation.registry.standard.db;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.standard.ComplianceCount;

/** The counts of one region. */
@Getter
@Setter
class CountRow {

	private String code = "";

	private int compliant;

	private int nonCompliant;

	private int unassessed;

	ComplianceCount toCount() {
		return new ComplianceCount(new RegionCode(this.code), this.compliant, this.nonCompliant, this.unassessed);
	}

}
