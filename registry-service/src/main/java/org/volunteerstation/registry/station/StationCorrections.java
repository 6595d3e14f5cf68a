package org.volunteerstation.registry.station;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionScope;

/**
 * Corrects the sites of the stations of a list, each as by hand: guarded by the version
 * that the list was made from. A station that is as the list wants it counts as done, so
 * the list can be sent again.
 */
@Service
public class StationCorrections {

	private final Stations stations;

	private final StationEvents events;

	private final Clock clock;

	public StationCorrections(Stations stations, StationEvents events, Clock clock) {
		this.stations = stations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Corrects the good ones of some rows.
	 * @param rows by row number, rising
	 * @param scope what the caller may write
	 * @return why rows are refused; they left nothing behind
	 */
	@Transactional
	public SortedMap<Integer, Refusal> take(SortedMap<Integer, SiteCorrection> rows, RegionScope scope) {
		Map<StationId, Station> known = new HashMap<>(this.stations.lock(ids(rows), scope));
		List<StationEvent.Changed> done = new ArrayList<>();
		SortedMap<Integer, Refusal> refused = each(rows, known, (changed) -> {
			if (!this.stations.save(changed.station(), scope)) {
				throw new StationRefusal.Stale();
			}
			this.events.append(List.of(changed));
			done.add(changed);
		});
		this.stations.addEdits(done, scope);
		this.events.missed(missed(refused));
		return refused;
	}

	/**
	 * Looks at rows without correcting anything, and without keeping anybody waiting;
	 * rows before count as taken.
	 * @param scope what the caller may write
	 * @return a trial of one list
	 */
	public Trial trial(RegionScope scope) {
		Map<StationId, Station> before = new HashMap<>();
		return (rows) -> {
			this.stations.findAll(ids(rows), scope).forEach(before::putIfAbsent);
			return each(rows, before, (changed) -> {
			});
		};
	}

	private SortedMap<Integer, Refusal> each(SortedMap<Integer, SiteCorrection> rows, Map<StationId, Station> known,
			Consumer<StationEvent.Changed> taken) {
		SortedMap<Integer, Refusal> refused = new TreeMap<>();
		rows.forEach((number, row) -> {
			try {
				corrected(row, known.get(row.station())).ifPresent((changed) -> {
					taken.accept(changed);
					known.put(row.station(), changed.station());
				});
			}
			catch (StationRefusal refusal) {
				refused.put(number, refusal);
			}
		});
		return refused;
	}

	/** Empty when the station is as it shall be. */
	private Optional<StationEvent.Changed> corrected(SiteCorrection row, @Nullable Station station) {
		if (station == null) {
			throw new StationRefusal.NotFound("/id");
		}
		Station.Facts facts = station.facts();
		StationSite site = row.on(facts.site());
		if (site.equals(facts.site())) {
			return Optional.empty();
		}
		if (facts.version() != row.version()) {
			throw new StationRefusal.Stale();
		}
		return Optional
			.of(station.change(new StationChange(facts.name(), site, facts.plaqueOn(), facts.host()), this.clock));
	}

	private static Collection<StationId> ids(SortedMap<Integer, SiteCorrection> rows) {
		return rows.values().stream().map(SiteCorrection::station).distinct().toList();
	}

	private static List<Refusal.Fault> missed(SortedMap<Integer, Refusal> refused) {
		return refused.entrySet()
			.stream()
			.filter((row) -> row.getValue().kind() == Refusal.Kind.NOT_FOUND)
			.map((row) -> new Refusal.Fault("/stations/" + row.getKey() + "/id", row.getValue().code(),
					row.getValue().arguments()))
			.toList();
	}

	/** Looks at the rows of a list. */
	@FunctionalInterface
	public interface Trial {

		/**
		 * Looks at some rows.
		 * @param rows by row number, rising
		 * @return why rows would be refused
		 */
		SortedMap<Integer, Refusal> look(SortedMap<Integer, SiteCorrection> rows);

	}

}
