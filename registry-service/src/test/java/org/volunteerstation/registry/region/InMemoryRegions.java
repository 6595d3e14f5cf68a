package org.volunteerstation.registry.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;

/** The tree without a database, for tests of the rules. */
public class InMemoryRegions implements Regions {

	private final List<Region> states = new ArrayList<>();

	@Override
	public Optional<Region> find(RegionCode code, LocalDate on, RegionScope scope) {
		return on(on, scope).filter((region) -> region.code().equals(code)).findFirst();
	}

	@Override
	public List<Region> children(RegionCode parent, LocalDate on, RegionScope scope, SliceQuery query) {
		Predicate<Region> behind = (region) -> region.code().value().compareTo(query.afterOrStart()) > 0;
		return on(on, scope).filter((region) -> region.parent().equals(Optional.of(parent)))
			.filter(behind)
			.limit(query.rows())
			.toList();
	}

	@Override
	public List<Region> list(LocalDate on, SliceQuery query, RegionScope scope) {
		return on(on, scope).filter((region) -> region.code().value().compareTo(query.afterOrStart()) > 0)
			.limit(query.rows())
			.toList();
	}

	@Override
	public List<RegionCode> childCodes(RegionCode parent, LocalDate on, RegionScope scope) {
		return on(on, scope).filter((region) -> region.parent().equals(Optional.of(parent))).map(Region::code).toList();
	}

	@Override
	@Unscoped("as the database does")
	public List<Region> path(List<RegionCode> codes, LocalDate on) {
		return on(on, RegionScope.of("51")).filter((region) -> codes.contains(region.code())).toList();
	}

	@Override
	public Map<RegionCode, Region> findAll(Collection<RegionCode> codes, LocalDate on, RegionScope scope) {
		return byCode(on(on, scope).filter((region) -> codes.contains(region.code())));
	}

	@Override
	public Map<RegionCode, RegionName> lastNames(Collection<RegionCode> codes, LocalDate on, RegionScope scope) {
		return this.states.stream()
			.filter((region) -> codes.contains(region.code()) && scope.covers(region.code()))
			.filter((region) -> !region.validFrom().isAfter(on))
			.sorted(Comparator.comparing(Region::validFrom))
			.collect(Collectors.toMap(Region::code, Region::name, (earlier, later) -> later));
	}

	@Override
	public List<Region> search(RegionSearch search, LocalDate on, RegionScope scope) {
		return on(on, scope).filter((region) -> region.name().display().contains(search.text()))
			.limit(search.limit())
			.toList();
	}

	@Override
	@Unscoped("as the database does")
	public void lockForImport() {
		// one thread
	}

	@Override
	public Map<RegionCode, Region> current(RegionScope scope) {
		return byCode(on(Region.OPEN_END.minusDays(1), scope));
	}

	@Override
	public void create(List<Region> regions, RegionScope scope) {
		this.states.addAll(regions);
	}

	@Override
	public void replace(List<Region> regions, RegionScope scope) {
		for (Region next : regions) {
			this.states.replaceAll((known) -> known.id().equals(next.id()) && known.validTo().equals(Region.OPEN_END)
					? new Region(known.id(), known.code(), known.name(), known.sequence(), known.validFrom(),
							next.validFrom(), known.source(), known.urbanRural(), known.population())
					: known);
			this.states.add(next);
		}
	}

	@Override
	public void classify(List<Region> regions, RegionScope scope) {
		for (Region next : regions) {
			this.states.replaceAll(
					(known) -> known.id().equals(next.id()) && known.validTo().equals(Region.OPEN_END) ? next : known);
		}
	}

	@Override
	public void storePopulations(List<Region> regions, RegionScope scope) {
		for (Region next : regions) {
			this.states.replaceAll((known) -> known.id().equals(next.id()) ? next : known);
		}
	}

	private Stream<Region> on(LocalDate on, RegionScope scope) {
		return this.states.stream()
			.filter((region) -> scope.covers(region.code()))
			.filter((region) -> !region.validFrom().isAfter(on) && region.validTo().isAfter(on))
			.sorted(Comparator.comparing(Region::code));
	}

	private static Map<RegionCode, Region> byCode(Stream<Region> regions) {
		Map<RegionCode, Region> map = new LinkedHashMap<>();
		regions.forEach((region) -> map.put(region.code(), region));
		return map;
	}

	@Override
	public Set<RegionCode> taken(Collection<RegionCode> codes, LocalDate from, RegionScope scope) {
		return this.states.stream()
			.filter((region) -> region.validTo().isAfter(from) && codes.contains(region.code()))
			.map(Region::code)
			.collect(Collectors.toSet());
	}

	@Override
	public Map<RegionCode, LocalDate> endedSince(LocalDate day, RegionScope scope) {
		Map<RegionCode, LocalDate> ended = new LinkedHashMap<>();
		this.states.stream()
			.filter((region) -> scope.covers(region.code()) && region.validTo().isAfter(day)
					&& region.validTo().isBefore(Region.OPEN_END) && region.validTo().isAfter(region.validFrom()))
			.sorted(Comparator.comparing(Region::validFrom))
			.forEach((region) -> ended.put(region.code(), region.validTo()));
		return ended;
	}

	@Override
	public void end(List<Region> regions, RegionScope scope) {
		for (Region last : regions) {
			this.states.replaceAll(
					(known) -> known.id().equals(last.id()) && known.validTo().equals(Region.OPEN_END) ? last : known);
		}
	}

	@Override
	public void takeBack(List<Region> begun, List<Region> before, LocalDate on, RegionScope scope) {
		this.states.removeIf((known) -> begun.stream().anyMatch((region) -> region.id().equals(known.id()))
				&& known.validFrom().equals(on));
		this.states.addAll(before);
	}

	@Override
	public Set<RegionCode> held(Collection<RegionCode> codes, RegionScope scope) {
		return findAll(codes, Region.OPEN_END.minusDays(1), scope).keySet();
	}

	@Override
	public void lock(Collection<RegionCode> codes, RegionScope scope) {
		// one thread
	}

	@Override
	public List<Region> successors(RegionCode code, LocalDate on, RegionScope scope) {
		return List.of();
	}

	@Override
	public List<Tenure> tenures(RegionCode code, RegionScope scope) {
		return List.of();
	}

}
