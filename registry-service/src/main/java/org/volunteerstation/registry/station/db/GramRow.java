package org.volunteerstation.registry.station.db;

import lombok.Getter;
import lombok.Setter;

/** In how many places a piece of a name is. */
@Getter
@Setter
class GramRow {

	private String gram = "";

	private int places;

}
