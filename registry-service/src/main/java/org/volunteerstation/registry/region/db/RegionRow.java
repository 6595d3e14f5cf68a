package org.volunteerstation.registry.region.db;

import java.time.LocalDate;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;

/** A region's state at one time as the queries answer it. */
@Getter
@Setter
class RegionRow {

	private String id = "";

	private String code = "";

	private String name = "";

	private long sequence;

	private LocalDate validFrom = LocalDate.EPOCH;

	private LocalDate validTo = LocalDate.EPOCH;

	private String source = "";

	private @Nullable String urbanRural;

	private @Nullable Long residents;

	private @Nullable LocalDate countedOn;

	private @Nullable String countedBy;

	Region toRegion() {
		return new Region(this.id, new RegionCode(this.code), new RegionName(this.name), this.sequence, this.validFrom,
				this.validTo, this.source, this.urbanRural, population());
	}

	private @Nullable Population population() {
		if (this.residents == null || this.countedOn == null || this.countedBy == null) {
			return null;
		}
		return new Population(this.residents, this.countedOn, this.countedBy);
	}

}
