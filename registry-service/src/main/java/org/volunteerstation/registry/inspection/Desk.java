package org.volunteerstation.registry.inspection;

import org.volunteerstation.platform.core.RegionScope;

/** Takes a visit in hand for those whose turn it is; others who see it are refused. */
final class Desk {

	private Desk() {
	}

	/** For the office that planned it, and those above. */
	static Visit ofOffice(Visits visits, Seen seen, RegionScope scope) {
		Visit visit = visits.lock(seen.id(), scope).orElseThrow(InspectionRefusal.NotFound::visit);
		checkOffice(visit, scope);
		seen.check(visit.version());
		return visit;
	}

	/** For the community of the station. */
	static Visit ofCommunity(Visits visits, Seen seen, RegionScope scope) {
		Visit visit = visits.lock(seen.id(), scope).orElseThrow(InspectionRefusal.NotFound::visit);
		checkCommunity(visit, scope);
		seen.check(visit.version());
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
