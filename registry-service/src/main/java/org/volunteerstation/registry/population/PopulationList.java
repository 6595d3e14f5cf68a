package org.volunteerstation.registry.population;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.PopulationCounts;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionEvents;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.Regions;

/**
 * Takes lists of counts into the book, many rows at once, so that the tree's lock is held
 * for a moment only.
 */
@Service
@Transactional
public class PopulationList {

	private final PopulationBook book;

	private final Regions regions;

	private final Populations populations;

	private final RegionEvents events;

	private final Clock clock;

	public PopulationList(PopulationBook book, Regions regions, Populations populations, RegionEvents events,
			Clock clock) {
		this.book = book;
		this.regions = regions;
		this.populations = populations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes rows in: each enters the count of a day that has none, or corrects another
	 * one when it says why. The same count again changes nothing, so a list can be sent
	 * twice.
	 * @param rows the rows, in order
	 * @param by the account
	 * @param scope what the caller may write
	 * @return why rows are refused; all others are taken
	 */
	public SortedMap<Integer, PopulationRefusal> take(SortedMap<Integer, Row> rows, String by, RegionScope scope) {
		this.regions.lockForImport();
		PopulationRows known = known(scope);
		List<PopulationStep> steps = new ArrayList<>();
		SortedMap<Integer, PopulationRefusal> refused = known.step(rows, by,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), steps::add);
		if (!steps.isEmpty()) {
			this.populations.store(steps, scope);
			tell(steps, known, scope);
		}
		return refused;
	}

	/**
	 * Looks at rows without taking them, and without keeping anybody waiting.
	 * @param scope what the caller may write
	 * @return a trial of one list
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public PopulationTrial trial(RegionScope scope) {
		return new PopulationTrial(known(scope));
	}

	private PopulationRows known(RegionScope scope) {
		return new PopulationRows(this.regions, this.populations, scope, this.book.today());
	}

	/** One event for each region, with all its counts; an audit entry for each row. */
	private void tell(List<PopulationStep> steps, PopulationRows known, RegionScope scope) {
		Map<String, Region> counted = new LinkedHashMap<>();
		steps.forEach((step) -> counted.put(step.region().id(), step.region()));
		List<RegionEvent.PopulationSet> sets = counted.values()
			.stream()
			.map((region) -> set(region, known.counts(region.id())))
			.toList();
		this.populations.storeSequences(sets.stream().map(RegionEvent.PopulationSet::region).toList(), scope);
		this.events.counted(sets,
				steps.stream()
					.collect(Collectors.groupingBy(PopulationStep::action,
							Collectors.mapping((step) -> step.region().code(), Collectors.toList()))));
	}

	private RegionEvent.PopulationSet set(Region region, NavigableMap<LocalDate, PopulationEntry> counts) {
		PopulationCounts all = PopulationCounts.none();
		counts.values().forEach((entry) -> all.add(entry.on(), entry.residents(), entry.source()));
		Population latest = Optional.ofNullable(counts.floorEntry(this.book.today()))
			.flatMap((last) -> last.getValue().population())
			.orElse(null);
		return new RegionEvent.PopulationSet(region.withPopulation(latest), all);
	}

	/**
	 * A row of a list.
	 *
	 * @param region the region
	 * @param name its name, to be compared; null when the row has none
	 * @param counted the count
	 * @param reason why another count of the day is corrected; null when none is expected
	 */
	public record Row(RegionCode region, @Nullable String name, Population counted, @Nullable String reason) {

		void check(RegionName known) {
			if (this.name != null && !this.name.equals(known.value()) && !this.name.equals(known.display())) {
				throw new PopulationRefusal.NameDiffers(known.display());
			}
		}

		/** Why it may take the place of another count. */
		String correction() {
			if (this.reason == null) {
				throw new PopulationRefusal.Exists(this.counted.on());
			}
			return this.reason;
		}

	}

}
