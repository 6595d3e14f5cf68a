package org.volunteerstation.registry.manager;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;

/** Questions about managers, each answered within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

	private final Managers managers;

	private final StationDirectory stations;

	private final Clock clock;

	public StaffDirectory(Managers managers, StationDirectory stations, Clock clock) {
		this.managers = managers;
		this.stations = stations;
		this.clock = clock;
	}

	/**
	 * One manager.
	 * @param id identifier
	 * @param scope what the caller may see
	 * @return the manager
	 * @throws ManagerRefusal.NotFound when there is none within the scope
	 */
	public Manager manager(String id, RegionScope scope) {
		return this.managers.find(id, scope).orElseThrow(ManagerRefusal.NotFound::new);
	}

	/**
	 * A station's managers, also those who ended, the latest entry first.
	 * @param station the station
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice
	 */
	public Slice<Manager> of(StationId station, SliceQuery query, RegionScope scope) {
		this.stations.station(station, scope);
		return Slice.cut(this.managers.of(station, query, scope), query, Manager::id);
	}

	/**
	 * Who has exactly this name or phone.
	 * @param search what is looked for
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice, by region and id
	 */
	public Slice<Manager> search(PersonSearch search, SliceQuery query, RegionScope scope) {
		List<Manager> rows = this.managers.search(search, query, scope);
		return Slice.cut(rows, query,
				(manager) -> new PersonSearch.Place(manager.region().value(), manager.id()).toString());
	}

	/**
	 * The managers of all stations, also those who ended.
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice, by region and id
	 */
	public Slice<Manager> list(SliceQuery query, RegionScope scope) {
		PersonSearch.Place after = (query.after() != null) ? PersonSearch.Place.parse(query.after()).orElseThrow()
				: null;
		return Slice.cut(this.managers.list(after, query, scope), query,
				(manager) -> new PersonSearch.Place(manager.region().value(), manager.id()).toString());
	}

	/**
	 * The day on which terms are looked at.
	 * @return today in Asia/Shanghai
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

}
