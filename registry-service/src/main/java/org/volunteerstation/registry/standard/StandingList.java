package org.volunteerstation.registry.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.manager.Managers;
import org.volunteerstation.registry.manager.Term;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;

/** How many stations stand at once, with as many questions as for one. */
@Service
@Transactional(readOnly = true)
public class StandingList {

	private final Standards standards;

	private final Managers managers;

	private final Offerings offerings;

	private final Clock clock;

	public StandingList(Standards standards, Managers managers, Offerings offerings, Clock clock) {
		this.standards = standards;
		this.managers = managers;
		this.offerings = offerings;
		this.clock = clock;
	}

	/**
	 * How stations stand today.
	 * @param stations the stations
	 * @param scope what the caller may see
	 * @return in the same order
	 */
	public List<Standing> of(List<Station> stations, RegionScope scope) {
		LocalDate today = LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		List<StationId> ids = stations.stream().map(Station::id).toList();
		Checklist checklist = this.standards.checklist(today);
		Map<StationId, Assessment> assessments = this.standards.assessments(ids, scope);
		Map<StationId, List<Term>> terms = this.managers.terms(ids, scope);
		Map<StationId, List<Offering>> offered = this.offerings.of(ids, today.minusDays(checklist.daysBack()), scope);
		return stations.stream()
			.map((station) -> Standing.of(station, checklist, assessments.get(station.id()),
					new Grounds(terms.getOrDefault(station.id(), List.of()),
							offered.getOrDefault(station.id(), List.of())),
					today))
			.toList();
	}

}
