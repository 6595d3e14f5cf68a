package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.standard.Offering;
import org.volunteerstation.registry.standard.Offerings;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;

/** What is known of projects and activities, in MariaDB or MySQL. */
@Repository
class MyBatisOfferings implements Offerings {

	private final OfferingMapper mapper;

	MyBatisOfferings(OfferingMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<Offering> lock(Offering.Kind kind, String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.lock(kind.name(), id, scope)).map(OfferingRow::toOffering);
	}

	@Override
	public void put(Offering offering, Station station, RegionScope scope) {
		scope.narrow(station.region());
		this.mapper.put(OfferingRow.of(offering, station), scope);
	}

	@Override
	public Map<StationId, List<Offering>> of(Collection<StationId> stations, LocalDate since, RegionScope scope) {
		return stations.isEmpty() ? Map.of()
				: this.mapper.of(stations.stream().map(StationId::value).toList(), since, scope)
					.stream()
					.map(OfferingRow::toOffering)
					.collect(Collectors.groupingBy(Offering::station));
	}

}
