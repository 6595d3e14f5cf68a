package org.volunteerstation.registry.station.db;

import lombok.Getter;
import lombok.Setter;

/** What stands for a name when the unique key compares it. */
@Getter
@Setter
class NameKeyRow {

	private String name = "";

	private String nameKey = "";

}
