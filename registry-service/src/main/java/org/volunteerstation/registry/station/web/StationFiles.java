package org.volunteerstation.registry.station.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.files.FileKind;
import org.volunteerstation.platform.files.FileOwner;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationEvidence;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.Stations;

/**
 * Stations have photos of their plaque and evidence of what they have. A withdrawn one
 * keeps its files and gets no more (R11).
 */
@Component
class StationFiles implements FileOwner {

	private static final String POINTER = "/ownerId";

	private final StationDirectory directory;

	private final RegionDirectory regions;

	private final Stations stations;

	private final StationEvidence evidence;

	StationFiles(StationDirectory directory, RegionDirectory regions, Stations stations, StationEvidence evidence) {
		this.directory = directory;
		this.regions = regions;
		this.stations = stations;
		this.evidence = evidence;
	}

	@Override
	public String type() {
		return "station";
	}

	@Override
	public Map<String, FileKind> purposes() {
		return Map.of("PLAQUE_PHOTO", FileKind.PHOTO, "EVIDENCE", FileKind.EVIDENCE);
	}

	@Override
	public RegionCode check(String id, RegionScope scope, Operator operator, boolean write) {
		Station found = this.directory.station(station(id), scope);
		if (write && found.facts().stage().state() == StationState.WITHDRAWN) {
			throw new StationRefusal.Withdrawn(POINTER);
		}
		return found.region();
	}

	/** The station is locked, as it is while it is assessed. */
	@Override
	public void release(String id, String file, RegionScope scope) {
		StationId station = station(id);
		this.stations.lock(List.of(station), scope);
		this.evidence.proven(station, file, scope).ifPresent((proven) -> {
			throw new StationRefusal.FileNamed(proven);
		});
	}

	private static StationId station(String id) {
		return StationId.parse(id).orElseThrow(() -> new StationRefusal.NotFound(POINTER));
	}

	@Override
	public void hold(RegionCode region, RegionScope scope) {
		this.regions.hold(List.of(region), scope);
	}

}
