package org.volunteerstation.registry.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.manager.Staffing;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationObserver;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.Stations;

/** Assesses stations, and works out anew how they stand whenever something changes. */
@Service
@Transactional
public class Standardisation implements StationObserver, Staffing {

	private final Standards standards;

	private final Stations stations;

	private final StandingList standings;

	private final StandardEvents events;

	private final Clock clock;

	public Standardisation(Standards standards, Stations stations, StandingList standings, StandardEvents events,
			Clock clock) {
		this.standards = standards;
		this.stations = stations;
		this.standings = standings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * How a station stands today.
	 * @param id the station
	 * @param scope what the caller may see
	 * @return the standing
	 * @throws StationRefusal.NotFound when there is none within the scope
	 */
	@Transactional(readOnly = true)
	public Standing standing(StationId id, RegionScope scope) {
		return standing(this.stations.find(id, scope).orElseThrow(() -> new StationRefusal.NotFound(null)));
	}

	/**
	 * Enters what was found at a station.
	 * @param id the station
	 * @param edition the checklist that was gone through
	 * @param findings by the codes of all entered items
	 * @param version the version that the caller has seen; 0 for the first assessment
	 * @param scope what the caller may write
	 * @return how it stands now
	 */
	public Standing assess(StationId id, int edition, Map<String, Finding> findings, long version, RegionScope scope) {
		Station station = this.stations.lock(List.of(id), scope).get(id);
		if (station == null) {
			throw new StationRefusal.NotFound(null);
		}
		Assessment before = this.standards.assessment(id, scope).orElse(null);
		if (version != ((before != null) ? before.version() : 0)) {
			throw new StandardRefusal.Stale();
		}
		if (!station.facts().stage().state().isCovering()) {
			throw new StandardRefusal.NotCovering();
		}
		check(station, edition, findings);
		checkFiles(station, findings, scope);
		Map<String, Finding> kept = new LinkedHashMap<>();
		findings.forEach((code, finding) -> kept.put(code,
				finding.keeping((before != null) ? before.findings().get(code) : null)));
		this.standards.add(station,
				new Assessment(edition, version + 1, kept, this.clock.instant().truncatedTo(ChronoUnit.MICROS)), scope);
		Standing standing = renew(station);
		this.events.assessed(standing, number(standing));
		return standing;
	}

	@Override
	public void happened(List<? extends StationEvent> happened) {
		List<Station> fresh = happened.stream()
			.filter(StationEvent.Registered.class::isInstance)
			.map(StationEvent::station)
			.filter((station) -> station.facts().stage().state().isCovering())
			.toList();
		if (!fresh.isEmpty()) {
			this.standards.open(fresh, today(), new RegionScope(fresh.getFirst().region().at(Tier.PROVINCE)));
		}
		happened.stream()
			.filter((event) -> !(event instanceof StationEvent.Registered) && !isMove(event))
			.map(StationEvent::station)
			.forEach(this::changed);
		moved(happened.stream().filter(Standardisation::isMove).map(StationEvent::station).toList());
	}

	private static boolean isMove(StationEvent event) {
		return event instanceof StationEvent.Moved || event instanceof StationEvent.Relocated;
	}

	/** An order moves thousands of stations: most of them nobody has assessed yet. */
	private void moved(List<Station> stations) {
		if (stations.isEmpty()) {
			return;
		}
		Set<StationId> told = this.standards.told(stations.stream().map(Station::id).toList(),
				new RegionScope(stations.getFirst().region().at(Tier.PROVINCE)));
		stations.stream().filter((station) -> told.contains(station.id())).forEach(this::staffed);
	}

	@Override
	public void staffed(Station station) {
		Standing standing = renew(station);
		this.events.changed(standing, number(standing));
	}

	/**
	 * Lets something happen that items are derived from, and tells of it when the station
	 * stands differently afterwards.
	 * @param station the station, kept from being changed
	 * @param change what happens
	 */
	void follow(Station station, Runnable change) {
		Standing before = standing(station);
		change.run();
		if (!standing(station).isLike(before)) {
			changed(station);
		}
	}

	/**
	 * Tells of stations whose standing turned with the day. Reads are right without it;
	 * several may run at once, as each station is locked and looked at again.
	 * @param rows how many at most
	 * @return how many there were
	 */
	public int tellTurned(int rows) {
		LocalDate today = today();
		Map<StationId, RegionCode> turned = this.standards.turned(today, rows);
		turned.forEach((id, region) -> {
			RegionScope scope = new RegionScope(region);
			Station station = this.stations.lock(List.of(id), scope).get(id);
			if (station != null && this.standards.isDue(id, today, scope)) {
				staffed(station);
			}
		});
		return turned.size();
	}

	/**
	 * Works out anew how stations stand that were held against an older edition of the
	 * checklist. Each call is a small transaction of its own, and what it has done it
	 * does not find again.
	 * @param rows how many at most
	 * @return how many there were
	 */
	public int renewByEdition(int rows) {
		int edition = this.standards.checklist(today()).edition();
		Map<StationId, RegionCode> old = this.standards.ofOlderEditions(edition, rows);
		old.forEach((id, region) -> {
			Station station = this.stations.lock(List.of(id), new RegionScope(region)).get(id);
			if (station != null) {
				staffed(station);
			}
		});
		return old.size();
	}

	/**
	 * A station of which nobody was told anything yet is just one more unassessed one.
	 */
	private void changed(Station station) {
		Standing standing = renew(station);
		if (!this.standards.told(List.of(station.id()), own(station)).isEmpty()) {
			this.events.changed(standing, number(standing));
		}
	}

	private Standing renew(Station station) {
		Standing standing = standing(station);
		this.standards.replace(station, standing.spans(), standing.on(), own(station));
		return standing;
	}

	private long number(Standing standing) {
		return this.standards.next(standing, standing.turnsOn(), own(standing.station()));
	}

	private Standing standing(Station station) {
		return this.standings.of(List.of(station), own(station)).getFirst();
	}

	private void check(Station station, int edition, Map<String, Finding> findings) {
		LocalDate today = today();
		Checklist checklist = this.standards.checklist(today).of(station.kind());
		if (edition != checklist.edition()) {
			throw new StandardRefusal.EditionOld(checklist.edition());
		}
		Set<String> given = new HashSet<>(findings.keySet());
		for (Checklist.Item item : checklist.items()) {
			if (item.derivation() == Checklist.Derivation.ENTERED && !given.remove(item.code())) {
				throw new StandardRefusal.ItemsWrong("standard-item-missing", item.name());
			}
		}
		if (!given.isEmpty()) {
			throw new StandardRefusal.ItemsWrong("standard-item-foreign",
					given.stream().sorted().findFirst().orElseThrow());
		}
		int index = 0;
		for (Finding finding : findings.values()) {
			finding.check("/items/" + index, today);
			index++;
		}
	}

	/** Evidence is a file of that very station, whatever else has such an id. */
	private void checkFiles(Station station, Map<String, Finding> findings, RegionScope scope) {
		Set<String> named = new HashSet<>();
		findings.values().forEach((finding) -> named.addAll(finding.files()));
		Set<String> known = this.standards.filesOf(station, named, scope);
		int index = 0;
		for (Finding finding : findings.values()) {
			if (!known.containsAll(finding.files())) {
				throw new StandardRefusal.ItemInvalid("standard-file-unknown", "/items/" + index + "/files");
			}
			index++;
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	private static RegionScope own(Station station) {
		return new RegionScope(station.region());
	}

}
