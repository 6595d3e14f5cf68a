package org.volunteerstation.registry.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;

/** Names the stations at which people were found, a page with three questions. */
@Service
@Transactional(readOnly = true)
public class Places {

	private final StationDirectory stations;

	private final RegionDirectory regions;

	public Places(StationDirectory stations, RegionDirectory regions) {
		this.stations = stations;
		this.regions = regions;
	}

	/**
	 * Where stations are.
	 * @param ids the stations
	 * @param scope what the caller may see
	 * @return the place by station; empty where it has left the scope meanwhile
	 */
	public Function<StationId, Optional<Place>> of(Collection<StationId> ids, RegionScope scope) {
		Map<StationId, Station> known = this.stations.stations(ids, scope);
		List<RegionCode> codes = known.values().stream().map(Station::region).distinct().toList();
		Function<RegionCode, String> names = this.regions.names(codes, scope);
		Function<RegionCode, List<Region>> above = this.regions.above(codes);
		return (id) -> Optional.ofNullable(known.get(id))
			.map((station) -> new Place(station.facts().name().value(), names.apply(station.region()),
					above.apply(station.region())));
	}

	/**
	 * Where a station is.
	 *
	 * @param station its name
	 * @param community the shown name of its community
	 * @param above what lies above that, the province first
	 */
	public record Place(String station, String community, List<Region> above) {

		public Place {
			above = List.copyOf(above);
		}

	}

}
