package org.volunteerstation.registry.station.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Station;

/** Names the communities of a page of stations with one question. */
@Component
class RegionNames {

	private final RegionDirectory directory;

	RegionNames(RegionDirectory directory) {
		this.directory = directory;
	}

	Names of(List<Station> stations, RegionScope scope) {
		return new Names(this.directory.regions(stations.stream().map(Station::region).toList(), scope));
	}

	/**
	 * The names of one page.
	 *
	 * @param regions the communities by code
	 */
	record Names(Map<RegionCode, Region> regions) {

		/** A community that ended since has no name today: its code stands for it. */
		String of(Station station) {
			Region region = this.regions.get(station.region());
			return (region != null) ? region.name().display() : station.region().value();
		}

	}

}
