package org.volunteerstation.registry.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** Enters counts of residents; a region without one has no rate (R4). */
@Service
public class PopulationImport {

	private final Regions regions;

	private final RegionEvents events;

	private final Clock clock;

	public PopulationImport(Regions regions, RegionEvents events, Clock clock) {
		this.regions = regions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Stores the counts of one source and day, as a whole or not at all.
	 * @param source who counted
	 * @param on the day the counts stand for
	 * @param lines the counts
	 * @param scope what the caller may write; every line has to lie within
	 * @return what changed
	 */
	@Transactional
	public Outcome store(String source, LocalDate on, List<PopulationLine> lines, RegionScope scope) {
		if (on.isAfter(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)))) {
			throw new RegionRefusal.DateInFuture(on);
		}
		this.regions.lockForImport();
		Map<RegionCode, Region> current = this.regions.findAll(lines.stream().map(PopulationLine::code).toList(),
				Region.NEWEST, scope);
		refuseBadLines(lines, current, scope);
		List<Region> counted = new ArrayList<>();
		for (PopulationLine line : lines) {
			Region region = current.get(line.code());
			Population population = new Population(line.residents(), on, source);
			if (region != null && isNews(region, population)) {
				counted.add(region.withPopulation(population));
			}
		}
		this.regions.storePopulations(counted, scope);
		this.events.append(counted.stream().<RegionEvent>map(RegionEvent.PopulationSet::new).toList());
		return new Outcome(lines.size(), counted.size());
	}

	/** An older count than the known one, or the same, changes nothing. */
	private static boolean isNews(Region region, Population population) {
		Population known = region.population();
		return known == null || !known.equals(population) && !known.on().isAfter(population.on());
	}

	private static void refuseBadLines(List<PopulationLine> lines, Map<RegionCode, Region> current, RegionScope scope) {
		LineFaults faults = new LineFaults();
		Set<RegionCode> seen = new HashSet<>();
		for (PopulationLine line : lines) {
			if (!scope.covers(line.code())) {
				throw new OutsideScope();
			}
			Region region = current.get(line.code());
			if (region == null) {
				faults.add(line.number(), "line-region-unknown", line.code().value());
			}
			else if (!region.name().equals(line.name())) {
				faults.add(line.number(), "line-name-differs", line.name().value(), region.name().value());
			}
			if (!seen.add(line.code())) {
				faults.add(line.number(), "line-duplicate", line.code().value(), "");
			}
		}
		faults.refuseIfAny();
	}

	/**
	 * What an import changed.
	 *
	 * @param read lines read
	 * @param stored counts that were news
	 */
	public record Outcome(int read, int stored) {
	}

}
