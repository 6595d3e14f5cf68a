package org.volunteerstation.registry.leadbody.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.leadbody.LeadBody;

/** The row of a lead body. */
@Getter
@Setter
class LeadBodyRow {

	private String regionId = "";

	private LocalDate validFrom = LocalDate.EPOCH;

	private String kind = "";

	private String name = "";

	private @Nullable String phone;

	private String setBy = "";

	private LocalDateTime setAt = LocalDateTime.MIN;

	private long version;

	static LeadBodyRow of(String region, LeadBody body) {
		LeadBodyRow row = new LeadBodyRow();
		row.regionId = region;
		row.validFrom = body.from();
		row.kind = body.kind();
		row.name = body.name();
		row.phone = body.phone();
		row.setBy = body.setBy();
		row.setAt = LocalDateTime.ofInstant(body.setAt(), ZoneOffset.UTC);
		row.version = body.version();
		return row;
	}

	LeadBody toBody() {
		return new LeadBody(this.validFrom, this.kind, this.name, this.phone, this.setBy,
				this.setAt.toInstant(ZoneOffset.UTC), this.version);
	}

}
