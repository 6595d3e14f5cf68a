package org.volunteerstation.analytics.recount.http;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.analytics.recount.Indicator;
import org.volunteerstation.analytics.recount.Newest;
import org.volunteerstation.analytics.recount.Owner;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.remote.RemoteCalls;

/** Asks the registry service for stations and points. */
@Component
class RegistryOwner implements Owner {

	private static final String NAME = "registry";

	private final RegistryClient registry;

	private final RemoteCalls calls;

	RegistryOwner(RegistryClient registry, RemoteCalls calls) {
		this.registry = registry;
		this.calls = calls;
	}

	@Override
	public Set<Indicator> indicators() {
		return Set.of(Indicator.STATIONS, Indicator.POINTS, Indicator.COVERING, Indicator.COMPLIANT,
				Indicator.NON_COMPLIANT, Indicator.PLAQUED_IN_YEAR, Indicator.PLAQUED_BEFORE);
	}

	@Override
	public Map<RegionCode, Figures> counts(RegionCode region, YearMonth month) {
		Map<RegionCode, Figures> counts = new HashMap<>();
		Pages.all((after) -> this.calls.call(NAME, () -> this.registry.counts(region.value(), after, Pages.LIMIT)))
			.forEach((count) -> counts.put(new RegionCode(count.regionCode()),
					Figures.sites(count.stations(), count.points(), count.covering())
						.plus(Figures.standing(count.compliant(), count.nonCompliant()))
						.plus(Figures.plaques(count.plaquedInYear(), count.plaquedBefore()))));
		return counts;
	}

	@Override
	public List<Newest> newest(RegionCode region) {
		return Stream.concat(
				Pages
					.all((after) -> this.calls.call(NAME,
							() -> this.registry.stations(region.value(), after, Pages.LIMIT)))
					.stream()
					.map(RegistryOwner::newest),
				Pages
					.all((after) -> this.calls.call(NAME,
							() -> this.registry.standings(region.value(), after, Pages.LIMIT)))
					.stream()
					.map(RegistryOwner::newest))
			.toList();
	}

	private static Newest newest(RegistryClient.Station station) {
		return new Newest("station", station.id(), new RegionCode(station.regionCode()), station.version(),
				Map.of("id", station.id(), "regionCode", station.regionCode(), "kind", station.kind(), "state",
						station.state(), "plaqueOn", Objects.requireNonNullElse(station.plaqueOn(), ""), "changedAt",
						station.updatedAt()));
	}

	/** It stands so now, whenever it was told. */
	private static Newest newest(RegistryClient.Standing standing) {
		return new Newest("standard", standing.stationId(), new RegionCode(standing.regionCode()), standing.sequence(),
				Map.of("stationId", standing.stationId(), "regionCode", standing.regionCode(), "kind", standing.kind(),
						"compliance", Objects.requireNonNullElse(standing.compliance(), "NONE")));
	}

}
