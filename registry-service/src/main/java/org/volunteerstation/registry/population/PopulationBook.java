package org.volunteerstation.registry.population;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.PopulationCounts;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionEvents;
import org.volunteerstation.registry.region.Regions;

/**
 * Keeps the counts of residents of regions: entered by hand, corrected and taken back
 * with a reason. Every write holds the tree's lock, as imports and change orders do, so
 * that the region's events keep their order.
 */
@Service
@Transactional
public class PopulationBook {

	private static final int MAX_SOURCE = 100;

	private static final int MAX_REASON = 200;

	/**
	 * Counts that a region has at most: each change of one is told with all of them.
	 */
	private static final int MAX_COUNTS = 200;

	private final Regions regions;

	private final Populations populations;

	private final RegionEvents events;

	private final Clock clock;

	public PopulationBook(Regions regions, Populations populations, RegionEvents events, Clock clock) {
		this.regions = regions;
		this.populations = populations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What counts and what did.
	 * @param code the region
	 * @param after the place of the last entry before
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice, the newest day first
	 */
	@Transactional(readOnly = true)
	public Slice<PopulationEntry> history(RegionCode code, PopulationEntry.Place after, SliceQuery query,
			RegionScope scope) {
		List<PopulationEntry> rows = this.populations.history(region(code, scope), after, query, scope);
		return Slice.cut(rows, query, (entry) -> new PopulationEntry.Place(entry.on(), entry.revision()).toString());
	}

	/**
	 * The count that is valid on a day (R4).
	 * @param code the region
	 * @param on the day; null for today
	 * @param scope what the caller may see
	 * @return empty when none was entered up to the day, or it is not known since
	 */
	@Transactional(readOnly = true)
	public Optional<Population> validOn(RegionCode code, LocalDate on, RegionScope scope) {
		return this.populations.validOn(region(code, scope), on, scope).flatMap(PopulationEntry::population);
	}

	/**
	 * The count of a day.
	 * @param code the region
	 * @param on the day
	 * @param scope what the caller may see
	 * @return the count
	 * @throws PopulationRefusal.NotFound when there is none
	 */
	@Transactional(readOnly = true)
	public PopulationEntry of(RegionCode code, LocalDate on, RegionScope scope) {
		return this.populations.of(region(code, scope), on, scope).orElseThrow(PopulationRefusal.NotFound::new);
	}

	/**
	 * Enters a count for a day that has none.
	 * @param code the region
	 * @param counted the count
	 * @param by the account
	 * @param scope what the caller may write
	 * @return the entry
	 * @throws PopulationRefusal.TooMany when the region has as many days as it can
	 */
	public PopulationEntry enter(RegionCode code, Population counted, String by, RegionScope scope) {
		checkNew(counted, today());
		Region region = held(code, scope);
		checkRoom(this.populations.all(region, scope).size());
		PopulationEntry entry = entry(region, counted, by, scope);
		this.populations.add(region, entry, scope);
		tell(region, "population.enter", scope);
		return entry;
	}

	/**
	 * Corrects the count of a day; what was before stays in the history.
	 * @param code the region
	 * @param counted the right count
	 * @param change who, why, and over which entry
	 * @param scope what the caller may write
	 * @return the new entry
	 */
	public PopulationEntry correct(RegionCode code, Population counted, Change change, RegionScope scope) {
		checkSource(counted);
		Region region = held(code, scope);
		end(region, counted.on(), true, change, scope);
		PopulationEntry entry = entry(region, counted, change.by(), scope);
		this.populations.add(region, entry, scope);
		tell(region, "population.correct", scope);
		return entry;
	}

	/**
	 * Takes a count back; it stays in the history, and the one before it is valid again.
	 * @param code the region
	 * @param on the day
	 * @param change who, why, and over which entry
	 * @param scope what the caller may write
	 * @return the entry with its ending
	 */
	public PopulationEntry withdraw(RegionCode code, LocalDate on, Change change, RegionScope scope) {
		Region region = held(code, scope);
		PopulationEntry ended = end(region, on, false, change, scope);
		tell(region, "population.withdraw", scope);
		return ended;
	}

	/**
	 * Today, as counts mean it.
	 * @return the day in Asia/Shanghai
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	private Region region(RegionCode code, RegionScope scope) {
		return this.regions.find(code, today(), scope).orElseThrow(OutsideScope::new);
	}

	/** The lock comes first, so that what is read behind it is the newest. */
	private Region held(RegionCode code, RegionScope scope) {
		scope.narrow(code);
		this.regions.lockForImport();
		return region(code, scope);
	}

	private PopulationEntry entry(Region region, Population counted, String by, RegionScope scope) {
		int revision = this.populations.lastRevision(region, counted.on(), scope) + 1;
		return new PopulationEntry(counted.on(), counted.residents(), counted.source(), revision, by, now(), null);
	}

	private PopulationEntry end(Region region, LocalDate on, boolean corrected, Change change, RegionScope scope) {
		checkReason(change.reason());
		PopulationEntry before = this.populations.of(region, on, scope).orElseThrow(PopulationRefusal.NotFound::new);
		if (before.revision() != change.seen()) {
			throw new PopulationRefusal.Stale();
		}
		PopulationEntry ended = before
			.ended(new PopulationEntry.Ending(corrected, change.by(), now(), change.reason()));
		this.populations.end(region, ended, scope);
		return ended;
	}

	private void tell(Region region, String action, RegionScope scope) {
		PopulationCounts all = PopulationCounts.none();
		this.populations.all(region, scope).forEach((entry) -> all.add(entry.on(), entry.residents(), entry.source()));
		Population latest = this.populations.validOn(region, today(), scope)
			.flatMap(PopulationEntry::population)
			.orElse(null);
		Region next = region.withPopulation(latest);
		this.populations.storeSequence(next, scope);
		this.events.counted(new RegionEvent.PopulationSet(next, all), action);
	}

	static void checkNew(Population counted, LocalDate today) {
		checkSource(counted);
		if (counted.on().isAfter(today)) {
			throw new PopulationRefusal.DateInFuture(counted.on());
		}
	}

	static void checkSource(Population counted) {
		check(counted.source(), "/source", MAX_SOURCE);
	}

	static String checkReason(String reason) {
		check(reason, "/reason", MAX_REASON);
		return reason;
	}

	static void checkRoom(int counts) {
		if (counts >= MAX_COUNTS) {
			throw new PopulationRefusal.TooMany(MAX_COUNTS);
		}
	}

	private static void check(String text, String pointer, int most) {
		if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
			throw new PopulationRefusal.TextInvalid(pointer, most);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * Who ends a count, and why.
	 *
	 * @param by the account
	 * @param reason why
	 * @param seen the revision that the caller has seen
	 */
	public record Change(String by, String reason, long seen) {
	}

}
