package org.volunteerstation.registry.region.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Tenure;

/** The row of a code that a region had for a time. */
@Getter
@Setter
class TenureRow {

	private String code = "";

	private LocalDateTime fromAt = LocalDateTime.MIN;

	private LocalDateTime untilAt = LocalDateTime.MAX;

	Tenure toTenure() {
		return new Tenure(new RegionCode(this.code), this.fromAt.toInstant(ZoneOffset.UTC),
				this.untilAt.toInstant(ZoneOffset.UTC));
	}

}
