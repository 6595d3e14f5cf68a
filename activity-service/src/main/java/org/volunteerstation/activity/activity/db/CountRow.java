package org.volunteerstation.activity.activity.db;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.activity.activity.ActivityCount;
import org.volunteerstation.platform.core.RegionCode;

/** The sums of one community. */
@Getter
@Setter
class CountRow {

	private String regionCode = "";

	private int activities;

	ActivityCount toCount() {
		return new ActivityCount(new RegionCode(this.regionCode), this.activities);
	}

}
