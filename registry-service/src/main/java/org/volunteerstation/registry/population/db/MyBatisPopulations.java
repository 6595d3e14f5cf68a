package org.volunteerstation.registry.population.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.population.PopulationEntry;
import org.volunteerstation.registry.population.PopulationRefusal;
import org.volunteerstation.registry.population.PopulationStep;
import org.volunteerstation.registry.population.Populations;
import org.volunteerstation.registry.region.Region;

/** Counts of residents in MariaDB or MySQL. */
@Repository
class MyBatisPopulations implements Populations {

	private final PopulationMapper mapper;

	private final PopulationWriter writer;

	MyBatisPopulations(PopulationMapper mapper, PopulationWriter writer) {
		this.mapper = mapper;
		this.writer = writer;
	}

	@Override
	public Optional<PopulationEntry> of(Region region, LocalDate on, RegionScope scope) {
		return Optional.ofNullable(this.mapper.of(id(region, scope), on)).map(PopulationRow::toEntry);
	}

	@Override
	public Optional<PopulationEntry> validOn(Region region, LocalDate on, RegionScope scope) {
		return Optional.ofNullable(this.mapper.validOn(id(region, scope), on)).map(PopulationRow::toEntry);
	}

	@Override
	public List<PopulationEntry> all(Region region, RegionScope scope) {
		return entries(this.mapper.all(id(region, scope)));
	}

	@Override
	public Map<String, List<PopulationEntry>> allOf(Collection<Region> regions, RegionScope scope) {
		List<String> ids = regions.stream().map((region) -> id(region, scope)).toList();
		return ids.isEmpty() ? Map.of()
				: this.mapper.allOf(ids)
					.stream()
					.collect(Collectors.groupingBy(PopulationRow::getRegionId,
							Collectors.mapping(PopulationRow::toEntry, Collectors.toList())));
	}

	@Override
	public Map<String, Map<LocalDate, Integer>> revisions(Collection<Region> regions, RegionScope scope) {
		List<String> ids = regions.stream().map((region) -> id(region, scope)).toList();
		return ids.isEmpty() ? Map.of()
				: this.mapper.revisions(ids)
					.stream()
					.collect(Collectors.groupingBy(PopulationRow::getRegionId,
							Collectors.toMap(PopulationRow::getCountedOn, PopulationRow::getRevision)));
	}

	@Override
	public void store(List<PopulationStep> steps, RegionScope scope) {
		steps.forEach((step) -> scope.narrow(step.region().code()));
		this.writer.store(steps);
	}

	@Override
	public void storeSequences(List<Region> regions, RegionScope scope) {
		regions.forEach((region) -> scope.narrow(region.code()));
		this.writer.storeSequences(regions);
	}

	@Override
	public List<PopulationEntry> history(Region region, PopulationEntry.Place after, SliceQuery query,
			RegionScope scope) {
		return entries(this.mapper.history(id(region, scope), after.on(), after.revision(), query.rows()));
	}

	@Override
	public Map<String, List<PopulationEntry>> histories(Collection<Region> regions, RegionScope scope) {
		List<String> ids = regions.stream().map((region) -> id(region, scope)).toList();
		return ids.isEmpty() ? Map.of()
				: this.mapper.histories(ids)
					.stream()
					.collect(Collectors.groupingBy(PopulationRow::getRegionId,
							Collectors.mapping(PopulationRow::toEntry, Collectors.toList())));
	}

	@Override
	public int lastRevision(Region region, LocalDate on, RegionScope scope) {
		return this.mapper.lastRevision(id(region, scope), on);
	}

	@Override
	public void add(Region region, PopulationEntry entry, RegionScope scope) {
		try {
			this.mapper.add(PopulationRow.of(id(region, scope), entry));
		}
		catch (DuplicateKeyException ex) {
			throw new PopulationRefusal.Exists(entry.on());
		}
	}

	@Override
	public void end(Region region, PopulationEntry ended, RegionScope scope) {
		PopulationRow row = PopulationRow.of(id(region, scope), ended);
		if (this.mapper.remove(row) != 1) {
			throw new PopulationRefusal.Stale();
		}
		this.mapper.addPast(row);
	}

	@Override
	public void storeSequence(Region region, RegionScope scope) {
		this.mapper.storeSequence(id(region, scope), region.sequence());
	}

	private static String id(Region region, RegionScope scope) {
		scope.narrow(region.code());
		return region.id();
	}

	private static List<PopulationEntry> entries(List<PopulationRow> rows) {
		return rows.stream().map(PopulationRow::toEntry).toList();
	}

}
