package org.volunteerstation.registry.coverage.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.coverage.UncoveredCommunities;
import org.volunteerstation.registry.coverage.UncoveredCommunity;
import org.volunteerstation.registry.region.Region;

/** The list in MariaDB or MySQL. */
@Repository
class MyBatisUncoveredCommunities implements UncoveredCommunities {

	/**
	 * Codes that one statement names at most: fewer than MariaDB makes a table of, which
	 * it would not ask by the index.
	 */
	private static final int PIECE = 500;

	private final UncoveredMapper mapper;

	MyBatisUncoveredCommunities(UncoveredMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<UncoveredCommunity> list(boolean withoutPseudoTowns, LocalDate on, SliceQuery query,
			RegionScope scope) {
		return this.mapper.list(withoutPseudoTowns, on, query.afterOrStart(), query.rows(), scope)
			.stream()
			.map(UncoveredRow::toCommunity)
			.toList();
	}

	@Override
	@Unscoped("codes alone, of stations that were written within a scope")
	public void left(Collection<RegionCode> communities) {
		pieces(communities).forEach(this.mapper::add);
	}

	@Override
	@Unscoped("codes alone, of stations that were written within a scope")
	public void covered(Collection<RegionCode> communities) {
		pieces(communities).forEach(this.mapper::remove);
	}

	@Override
	@Unscoped("codes alone, of the whole register")
	public List<RegionCode> missing() {
		return this.mapper.missing(Region.OPEN_END).stream().map(RegionCode::new).toList();
	}

	@Override
	@Unscoped("codes alone, of regions that were changed within a scope")
	public void settle(Collection<RegionCode> codes) {
		pieces(codes).forEach((piece) -> {
			this.mapper.remove(piece);
			this.mapper.addUncovered(piece, Region.OPEN_END);
		});
	}

	private static List<List<String>> pieces(Collection<RegionCode> codes) {
		return Pieces.of(codes.stream().map(RegionCode::value).toList(), PIECE);
	}

}
