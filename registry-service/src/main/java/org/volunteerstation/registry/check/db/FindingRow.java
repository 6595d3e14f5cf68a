package org.volunteerstation.registry.check.db;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.check.Finding;
import org.volunteerstation.registry.check.FindingPlace;

/** An offending row. */
@Getter
@Setter
class FindingRow {

	private String id = "";

	private String regionCode = "";

	private String name = "";

	private @Nullable String evidence;

	private String tail = "";

	Finding toFinding() {
		RegionCode region = new RegionCode(this.regionCode);
		return new Finding(this.id, region, this.name, this.evidence, new FindingPlace(region, this.tail));
	}

}
