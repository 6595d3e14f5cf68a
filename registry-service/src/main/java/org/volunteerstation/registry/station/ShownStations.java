package org.volunteerstation.registry.station;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Stations as a page shows them, read in one transaction: each one more is three round
 * trips.
 */
@Service
@Transactional(readOnly = true)
public class ShownStations {

	private final StationDirectory directory;

	private final RegionDirectory regions;

	public ShownStations(StationDirectory directory, RegionDirectory regions) {
		this.directory = directory;
		this.regions = regions;
	}

	/**
	 * A page by region code and id.
	 * @param filter which stations
	 * @param after the place of the last row before; null for the first page
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice
	 */
	public Slice<ShownStation> list(StationFilter filter, StationFilter.@Nullable Place after, SliceQuery query,
			RegionScope scope) {
		Slice<Station> slice = this.directory.list(filter, after, query, scope);
		return slice.map(shown(slice.items(), scope));
	}

	/**
	 * One station.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the station
	 * @throws StationRefusal.NotFound when there is none within the scope
	 */
	public ShownStation station(StationId id, RegionScope scope) {
		return show(this.directory.station(id, scope), scope);
	}

	/**
	 * A station that was read or written already.
	 * @param station the station
	 * @param scope what the caller may see
	 * @return the same with what is shown beside it
	 */
	public ShownStation show(Station station, RegionScope scope) {
		return shown(List.of(station), scope).apply(station);
	}

	private Function<Station, ShownStation> shown(List<Station> stations, RegionScope scope) {
		Function<RegionCode, String> names = this.regions.names(stations.stream().map(Station::region).toList(), scope);
		Map<StationId, Compliance> standing = this.directory.compliance(stations, scope);
		return (station) -> new ShownStation(station, names.apply(station.region()), standing.get(station.id()));
	}

}
