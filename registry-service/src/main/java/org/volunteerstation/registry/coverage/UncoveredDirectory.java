package org.volunteerstation.registry.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/** Lists the communities without a station, each caller those of the own subtree. */
@Service
@Transactional(readOnly = true)
public class UncoveredDirectory {

	private final UncoveredCommunities communities;

	private final RegionDirectory regions;

	private final Clock clock;

	public UncoveredDirectory(UncoveredCommunities communities, RegionDirectory regions, Clock clock) {
		this.communities = communities;
		this.regions = regions;
		this.clock = clock;
	}

	/**
	 * A page by code, as it is today.
	 * @param withoutPseudoTowns whether the communities of pseudo towns are left out
	 * @param query which page; {@code after} is a code
	 * @param scope what the caller may see
	 * @return the slice
	 */
	public Slice<Placed> list(boolean withoutPseudoTowns, SliceQuery query, RegionScope scope) {
		LocalDate today = LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		Slice<UncoveredCommunity> slice = Slice.cut(this.communities.list(withoutPseudoTowns, today, query, scope),
				query, (community) -> community.code().value());
		Function<RegionCode, List<Region>> above = this.regions
			.above(slice.items().stream().map(UncoveredCommunity::code).toList());
		return slice.map((community) -> new Placed(community, above.apply(community.code())));
	}

	/**
	 * A community with where it lies.
	 *
	 * @param community the community
	 * @param above what lies above it, the province first
	 */
	public record Placed(UncoveredCommunity community, List<Region> above) {

		public Placed {
			above = List.copyOf(above);
		}

	}

}
