package org.volunteerstation.registry.inspection;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.HeldRegions;
import org.volunteerstation.registry.region.RegionDirectory;

/** Takes a visit in hand for those whose turn it is; others who see it are refused. */
@Component
class Desk {

	private final Visits visits;

	private final RegionDirectory directory;

	Desk(Visits visits, RegionDirectory directory) {
		this.visits = visits;
		this.directory = directory;
	}

	/** For the office that planned it, and those above. */
	Visit ofOffice(Seen seen, RegionScope scope) {
		Visit visit = lock(seen.id(), scope);
		checkOffice(visit, scope);
		seen.check(visit.version());
		return visit;
	}

	/** For the community of the station. */
	Visit ofCommunity(Seen seen, RegionScope scope) {
		Visit visit = lock(seen.id(), scope);
		checkCommunity(visit, scope);
		seen.check(visit.version());
		return visit;
	}

	/**
	 * The community first, then the visit: an order that moves the station goes the same
	 * way.
	 */
	Visit lock(String id, RegionScope scope) {
		Visit found = this.visits.find(id, scope).orElseThrow(InspectionRefusal.NotFound::visit);
		HeldRegions held = this.directory.hold(List.of(found.site().region()), scope);
		Visit visit = this.visits.lock(id, scope).orElseThrow(InspectionRefusal.NotFound::visit);
		if (!held.concerns(visit.site().region())) {
			throw new InspectionRefusal.Stale();
		}
		return visit;
	}

	static void checkOffice(Visit visit, RegionScope scope) {
		if (!scope.covers(visit.site().office())) {
			throw new InspectionRefusal.Forbidden("inspection-not-yours");
		}
	}

	static void checkCommunity(Visit visit, RegionScope scope) {
		if (!scope.root().equals(visit.site().region())) {
			throw new InspectionRefusal.Forbidden("inspection-answer-others");
		}
	}

}
