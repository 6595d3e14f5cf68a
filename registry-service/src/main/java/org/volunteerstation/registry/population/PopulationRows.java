package org.volunteerstation.registry.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.Regions;

/**
 * The rules for rows of a list, over what is stored and what rows before have done. Asks
 * three questions for many rows, and stores nothing.
 */
final class PopulationRows {

	private final Regions regions;

	private final Populations populations;

	private final RegionScope scope;

	private final LocalDate today;

	/** What counts, by region and day. */
	private final Map<String, NavigableMap<LocalDate, PopulationEntry>> counts = new HashMap<>();

	/** How many entries days had whose counts were corrected or taken back. */
	private final Map<String, Map<LocalDate, Integer>> revisions = new HashMap<>();

	private Map<RegionCode, Region> found = Map.of();

	PopulationRows(Regions regions, Populations populations, RegionScope scope, LocalDate today) {
		this.regions = regions;
		this.populations = populations;
		this.scope = scope;
		this.today = today;
	}

	/**
	 * Lets rows be done, one behind the other.
	 * @param rows the rows, in order
	 * @param by the account; null when they are only looked at
	 * @param now the time of now
	 * @param done takes what each row does
	 * @return why rows are refused
	 */
	SortedMap<Integer, PopulationRefusal> step(SortedMap<Integer, PopulationList.Row> rows, @Nullable String by,
			Instant now, Consumer<PopulationStep> done) {
		read(rows.values());
		SortedMap<Integer, PopulationRefusal> refused = new TreeMap<>();
		rows.forEach((number, row) -> {
			try {
				step(row, by, now).ifPresent(done);
			}
			catch (PopulationRefusal refusal) {
				refused.put(number, refusal);
			}
		});
		return refused;
	}

	/** Reads what is known of the regions of rows. */
	private void read(Collection<PopulationList.Row> rows) {
		this.found = this.regions.findAll(rows.stream().map(PopulationList.Row::region).collect(Collectors.toSet()),
				this.today, this.scope);
		Map<String, Region> fresh = this.found.values()
			.stream()
			.filter((region) -> !this.counts.containsKey(region.id()))
			.collect(Collectors.toMap(Region::id, (region) -> region));
		this.revisions.putAll(this.populations.revisions(fresh.values(), this.scope));
		fresh.keySet().forEach(this::counts);
		this.populations.allOf(fresh.values(), this.scope)
			.forEach((id, entries) -> entries.forEach((entry) -> counts(id).put(entry.on(), entry)));
	}

	NavigableMap<LocalDate, PopulationEntry> counts(String region) {
		return this.counts.computeIfAbsent(region, (id) -> new TreeMap<>());
	}

	/**
	 * What a row does; rows behind it find it done.
	 * @return empty when the same count is there
	 * @throws PopulationRefusal when the row is refused
	 */
	private Optional<PopulationStep> step(PopulationList.Row row, @Nullable String by, Instant now) {
		Region region = this.found.get(row.region());
		if (region == null) {
			throw new PopulationRefusal.RegionNotFound();
		}
		row.check(region.name());
		Population counted = row.counted();
		NavigableMap<LocalDate, PopulationEntry> known = counts(region.id());
		PopulationEntry there = known.get(counted.on());
		if (there != null && there.population().equals(Optional.of(counted))) {
			return Optional.empty();
		}
		PopulationEntry before = null;
		if (there != null) {
			PopulationBook.checkSource(counted);
			String reason = PopulationBook.checkReason(row.correction());
			before = there.ended(new PopulationEntry.Ending(true, by, now, reason));
		}
		else {
			PopulationBook.checkNew(counted, this.today);
			PopulationBook.checkRoom(known.size());
		}
		PopulationEntry after = new PopulationEntry(counted.on(), counted.residents(), counted.source(),
				lastRevision(region, there, counted.on()) + 1, by, now, null);
		known.put(counted.on(), after);
		return Optional.of(new PopulationStep(region, before, after));
	}

	private int lastRevision(Region region, @Nullable PopulationEntry there, LocalDate on) {
		int past = this.revisions.getOrDefault(region.id(), Map.of()).getOrDefault(on, 0);
		return (there != null) ? Math.max(past, there.revision()) : past;
	}

}
