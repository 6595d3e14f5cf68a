package org.volunteerstation.registry.station;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/** What requests to register are held against. */
interface KnownStations {

	Function<RegionCode, Optional<Region>> regions(Collection<RegionCode> codes);

	Map<StationId, Station> parents(Collection<StationId> ids);

	/** Keys of names. */
	Map<RegionCode, Set<String>> namesInUse(Collection<RegionCode> codes);

	Map<String, String> nameKeys(Collection<String> names);

	/** Points that are not withdrawn. */
	List<Station> points(Collection<RegionCode> codes);

	/**
	 * What is stored, kept as it is until the transaction ends.
	 *
	 * @param stations the register
	 * @param directory the tree
	 * @param scope what the caller may write
	 */
	record Held(Stations stations, RegionDirectory directory, RegionScope scope) implements KnownStations {

		@Override
		public Function<RegionCode, Optional<Region>> regions(Collection<RegionCode> codes) {
			return this.directory.hold(codes, this.scope)::find;
		}

		@Override
		public Map<StationId, Station> parents(Collection<StationId> ids) {
			return this.stations.lock(ids, this.scope);
		}

		@Override
		public Map<RegionCode, Set<String>> namesInUse(Collection<RegionCode> codes) {
			return this.stations.namesInUse(codes, this.scope);
		}

		@Override
		public Map<String, String> nameKeys(Collection<String> names) {
			return this.stations.nameKeys(names);
		}

		@Override
		public List<Station> points(Collection<RegionCode> codes) {
			return this.stations.points(codes, this.scope);
		}

	}

}
