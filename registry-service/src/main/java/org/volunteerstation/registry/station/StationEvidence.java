package org.volunteerstation.registry.station;

import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;

/** Who names files of stations as proof of something. */
public interface StationEvidence {

	/**
	 * What a file proves today. Once the station is locked nobody else can begin to name
	 * it.
	 * @param station the station
	 * @param file identifier of the file
	 * @param scope what the caller may see
	 * @return empty when nothing names it
	 */
	Optional<Proven> proven(StationId station, String file, RegionScope scope);

	/**
	 * What is proven.
	 *
	 * @param name in Chinese
	 * @param nameEn in English
	 */
	record Proven(String name, String nameEn) {
	}

}
