package org.volunteerstation.registry.standard;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.Stations;

/**
 * Takes in what other services tell of projects and activities, whatever comes twice or
 * late, and lets the stations concerned stand accordingly.
 */
@Service
@Transactional
public class OfferingIntake {

	private final Offerings offerings;

	private final Stations stations;

	private final Standardisation standardisation;

	public OfferingIntake(Offerings offerings, Stations stations, Standardisation standardisation) {
		this.offerings = offerings;
		this.stations = stations;
		this.standardisation = standardisation;
	}

	/**
	 * Takes one in. One of a station that is not in the register stands for nothing, and
	 * one that is older than what is known is late.
	 * @param offering what the owner told
	 * @param scope where its station may be
	 */
	public void learn(Offering offering, RegionScope scope) {
		Station station = lock(offering.station(), scope);
		Offering known = this.offerings.lock(offering.kind(), offering.id(), scope).orElse(null);
		if (station == null || known != null && known.sequence() >= offering.sequence()) {
			return;
		}
		Station before = (known != null && !known.station().equals(station.id())) ? lock(known.station(), scope) : null;
		if (before != null) {
			this.standardisation.follow(before, () -> take(offering, station));
		}
		else {
			take(offering, station);
		}
	}

	private void take(Offering offering, Station station) {
		this.standardisation.follow(station,
				() -> this.offerings.put(offering, station, new RegionScope(station.region())));
	}

	private @Nullable Station lock(StationId id, RegionScope scope) {
		return this.stations.lock(List.of(id), scope).get(id);
	}

}
