package org.volunteerstation.registry.region.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.RegionSearch;
import org.volunteerstation.registry.region.Regions;
import org.volunteerstation.registry.region.Tenure;

/** The tree in MariaDB or MySQL: reads by MyBatis, writes in JDBC batches. */
@Repository
class MyBatisRegions implements Regions {

	/**
	 * Codes that one question names at most: fewer than MariaDB makes a table of, which
	 * it would not ask by the index.
	 */
	private static final int PIECE = 500;

	private final RegionMapper mapper;

	private final RegionWriter writer;

	MyBatisRegions(RegionMapper mapper, RegionWriter writer) {
		this.mapper = mapper;
		this.writer = writer;
	}

	@Override
	public Optional<Region> find(RegionCode code, LocalDate on, RegionScope scope) {
		return Optional.ofNullable(this.mapper.find(code.value(), on, scope)).map(RegionRow::toRegion);
	}

	@Override
	public List<Region> children(RegionCode parent, LocalDate on, RegionScope scope, SliceQuery query) {
		return regions(this.mapper.children(parent.value(), on, scope, query.afterOrStart(), query.rows()));
	}

	@Override
	public List<Region> list(LocalDate on, SliceQuery query, RegionScope scope) {
		return regions(this.mapper.list(on, scope, query.afterOrStart(), query.rows()));
	}

	@Override
	public List<RegionCode> childCodes(RegionCode parent, LocalDate on, RegionScope scope) {
		return this.mapper.childCodes(parent.value(), on, scope).stream().map(RegionCode::new).toList();
	}

	@Override
	@Unscoped("of its ancestors a region shows code and name (DESIGN 10)")
	public List<Region> path(List<RegionCode> codes, LocalDate on) {
		return regions(this.mapper.path(values(codes), on));
	}

	@Override
	public Map<RegionCode, Region> findAll(Collection<RegionCode> codes, LocalDate on, RegionScope scope) {
		Map<RegionCode, Region> found = new LinkedHashMap<>();
		pieces(codes).forEach((piece) -> found.putAll(byCode(this.mapper.findAll(piece, on, scope))));
		return found;
	}

	@Override
	public Map<RegionCode, RegionName> lastNames(Collection<RegionCode> codes, LocalDate on, RegionScope scope) {
		Map<RegionCode, RegionName> names = new HashMap<>();
		pieces(codes).forEach((piece) -> this.mapper.lastNames(piece, on, scope)
			.forEach((row) -> names.put(new RegionCode(row.getCode()), new RegionName(row.getName()))));
		return names;
	}

	@Override
	public List<Region> search(RegionSearch search, LocalDate on, RegionScope scope) {
		Integer tier = number(search.tier());
		if (search.codes().isPresent()) {
			RegionSearch.CodeRange range = search.codes().get();
			return regions(this.mapper.searchCodes(range.first(), range.last(), tier, on, scope, search.limit()));
		}
		List<String> grams = List.copyOf(search.grams());
		if (grams.isEmpty()) {
			String prefix = search.text().replaceAll("[!%_]", "!$0") + "%";
			return regions(this.mapper.searchStarts(prefix, tier, on, scope, search.limit()));
		}
		return regions(this.mapper.searchParts(search.text(), grams, tier, on, scope, search.limit()));
	}

	@Override
	@Unscoped("a lock of the whole tree")
	public void lockForImport() {
		this.mapper.lock();
	}

	@Override
	public Map<RegionCode, Region> current(RegionScope scope) {
		return byCode(this.mapper.current(Region.NEWEST, scope));
	}

	@Override
	public void create(List<Region> regions, RegionScope scope) {
		this.writer.create(within(regions, scope));
	}

	@Override
	public void replace(List<Region> regions, RegionScope scope) {
		this.writer.replace(within(regions, scope));
	}

	@Override
	public void classify(List<Region> regions, RegionScope scope) {
		this.writer.classify(within(regions, scope));
	}

	@Override
	public void storePopulations(List<Region> regions, RegionScope scope) {
		this.writer.storePopulations(within(regions, scope));
	}

	@Override
	public Set<RegionCode> taken(Collection<RegionCode> codes, LocalDate from, RegionScope scope) {
		return inPieces(codes, (piece) -> this.mapper.taken(piece, from, scope));
	}

	@Override
	public Map<RegionCode, LocalDate> endedSince(LocalDate day, RegionScope scope) {
		Map<RegionCode, LocalDate> ended = new LinkedHashMap<>();
		this.mapper.endedSince(day, Region.OPEN_END, scope)
			.forEach((row) -> ended.put(new RegionCode(row.getCode()), row.getValidTo()));
		return ended;
	}

	@Override
	public void end(List<Region> regions, RegionScope scope) {
		this.writer.end(within(regions, scope));
	}

	@Override
	public void takeBack(List<Region> begun, List<Region> before, LocalDate on, RegionScope scope) {
		this.writer.takeBack(within(begun, scope), within(before, scope), on);
	}

	@Override
	public Set<RegionCode> held(Collection<RegionCode> codes, RegionScope scope) {
		return inPieces(codes, (piece) -> this.mapper.held(piece, Region.OPEN_END, scope));
	}

	@Override
	public void lock(Collection<RegionCode> codes, RegionScope scope) {
		inPieces(codes, (piece) -> this.mapper.lockAll(piece, Region.OPEN_END, scope));
	}

	@Override
	public List<Region> successors(RegionCode code, LocalDate on, RegionScope scope) {
		List<String> codes = this.mapper.successors(code.value(), on, scope);
		return codes.isEmpty() ? List.of() : regions(this.mapper.findAll(codes, on, scope));
	}

	@Override
	public List<Tenure> tenures(RegionCode code, RegionScope scope) {
		return this.mapper.tenures(code.value(), Region.OPEN_END, scope).stream().map(TenureRow::toTenure).toList();
	}

	private static Set<RegionCode> inPieces(Collection<RegionCode> codes, Function<List<String>, List<String>> query) {
		Set<RegionCode> found = new HashSet<>();
		pieces(codes).forEach((piece) -> query.apply(piece).forEach((code) -> found.add(new RegionCode(code))));
		return found;
	}

	/** In the order of codes, in which all lock them. */
	private static List<List<String>> pieces(Collection<RegionCode> codes) {
		return Pieces.of(values(codes).stream().sorted().toList(), PIECE);
	}

	private static List<Region> within(List<Region> regions, RegionScope scope) {
		regions.forEach((region) -> scope.narrow(region.code()));
		return regions;
	}

	private static List<Region> regions(List<RegionRow> rows) {
		return rows.stream().map(RegionRow::toRegion).toList();
	}

	private static Map<RegionCode, Region> byCode(List<RegionRow> rows) {
		Map<RegionCode, Region> regions = LinkedHashMap.newLinkedHashMap(rows.size());
		rows.forEach((row) -> regions.put(new RegionCode(row.getCode()), row.toRegion()));
		return regions;
	}

	private static List<String> values(Collection<RegionCode> codes) {
		return codes.stream().map(RegionCode::value).distinct().toList();
	}

	/** Tiers are stored as 1 to 5. */
	static @Nullable Integer number(@Nullable Tier tier) {
		return (tier != null) ? tier.ordinal() + 1 : null;
	}

}
