package org.volunteerstation.registry.station.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.AtHome;
import org.volunteerstation.platform.web.security.Home;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationState;

/** The stations of the own community, for residents and volunteers. */
@RestController
@RequestMapping("/api/v1/registry/home/stations")
class HomeStationController {

	/** What is not open yet, or no more, is no place to go. */
	private static final Set<StationState> OPEN = EnumSet.of(StationState.PLAQUED, StationState.RUNNING,
			StationState.RECTIFYING);

	private final StationDirectory directory;

	private final RegionDirectory regions;

	HomeStationController(StationDirectory directory, RegionDirectory regions) {
		this.directory = directory;
		this.regions = regions;
	}

	@AtHome
	@GetMapping
	Slice<HomeStationView> stations(@Home RegionScope home, SliceQuery query) {
		StationFilter open = new StationFilter(OPEN, null, null);
		Slice<Station> slice = this.directory.list(open, StationController.place(query), query, home);
		Function<RegionCode, String> names = this.regions.names(slice.items().stream().map(Station::region).toList(),
				home);
		return slice.map((station) -> HomeStationView.of(station, names.apply(station.region())));
	}

}
